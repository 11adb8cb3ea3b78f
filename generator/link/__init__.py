"""References resolved into one typed graph with an inverse for every edge."""
