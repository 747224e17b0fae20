ALTER TABLE letters
    DROP COLUMN html,
    DROP COLUMN reply_to,
    DROP COLUMN thread,
    DROP COLUMN calendar,
    DROP COLUMN unsubscribe;
