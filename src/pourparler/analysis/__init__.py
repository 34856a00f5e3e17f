"""Adaptors between a dossier and the mathematics: its decision rules as games, and what follows from them."""
