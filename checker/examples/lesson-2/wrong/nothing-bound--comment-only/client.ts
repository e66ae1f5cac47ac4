// Nothing is written yet but this line.
