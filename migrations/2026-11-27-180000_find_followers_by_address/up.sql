-- The wishes of an address and its confirmed follower are locked together before one is confirmed.
CREATE INDEX followers_by_address ON followers (email_key, id);
