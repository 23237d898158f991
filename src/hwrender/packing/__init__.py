"""What goes into a pack, and the words for whoever gets it: one zip that staff can send on."""
