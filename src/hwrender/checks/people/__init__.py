"""People in a report: what they are called, and how many a text speaks of."""
