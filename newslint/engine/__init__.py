"""When and over what checks run: discovery, processes, joins, suppression, order."""
