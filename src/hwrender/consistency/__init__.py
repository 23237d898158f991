"""What a reader of the page would spot: fields that contradict one another, or the words of the report."""
