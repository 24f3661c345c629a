"""What the quality bench measures with: articles, defects with their gold, scores."""
