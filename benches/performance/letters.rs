//! Letters, handed to a mail server that is as fast as it can be.
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    time::sleep,
};

use crate::{
    Bench,
    table::{Goal, Table},
};

const QUEUE: &str = "INSERT INTO letters (id, once, kind, address, language, subject, body, html, message_id, state, attempts, created_at, next_attempt_at)
    SELECT gen_random_uuid(), 'bench:' || gen_random_uuid(), 'notice', 'anna.' || n || '@people' || n % 20 || '.example', 'lv',
        'Atbildes uz jūsu komentāriem', repeat('Ministrija ir atbildējusi uz jūsu komentāriem. ', 20),
        repeat('<p class=ink lang=lv>Ministrija ir atbildējusi uz jūsu komentāriem.</p>', 80), gen_random_uuid() || '@bench.example',
        'queued', 0, now(), now()
    FROM generate_series(1, :letters) AS n;";

/// What earlier measurements have left for the worker.
const NOTHING_WAITS: &str = "DELETE FROM event_queue;
    DELETE FROM tellings;
    UPDATE letters SET state = 'sent', sent_at = now(), next_attempt_at = NULL, leased_until = NULL WHERE state = 'queued';";

pub fn measure(bench: &mut Bench) -> Table {
    let mut table = Table::new("Letters to a fast server", &["letters", "CPU ms a letter"]);
    bench.installation.psql(NOTHING_WAITS, &[]);
    let taken = Arc::new(AtomicU32::new(0));
    let listener = bench.runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
    let port = listener.local_addr().expect("its port").port();
    bench.runtime.spawn(take_letters(listener, taken.clone()));
    bench.installation.restart(&[("SMTP_URL", &format!("smtp://127.0.0.1:{port}"))]);
    let (letters, processes) = (bench.plan.letters, bench.installation.processes());
    bench.installation.psql(QUEUE, &[("letters", &letters.to_string())]);
    let (before, began, first) = (processes.used(), Instant::now(), taken.load(Ordering::Relaxed));
    bench.wait(async {
        while taken.load(Ordering::Relaxed) < letters {
            assert!(began.elapsed() < Duration::from_mins(10), "the letters do not arrive");
            sleep(Duration::from_millis(10)).await;
        }
    });
    let rate = f64::from(letters - first) / began.elapsed().as_secs_f64();
    let cpu = (processes.used() - before) * 1_000.0 / f64::from(letters - first);
    table.line([format!("{letters} letters, a second →"), format!("{cpu:.2}")], rate, Goal::AtLeast(500.0));
    bench.installation.restart(&[]);
    table
}

async fn take_letters(listener: TcpListener, taken: Arc<AtomicU32>) {
    while let Ok((connection, _)) = listener.accept().await {
        tokio::spawn(converse(connection, taken.clone()));
    }
}

/// Says yes to everything (RFC 5321).
async fn converse(mut connection: TcpStream, taken: Arc<AtomicU32>) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let (read, mut write) = connection.split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 bench\r\n").await?;
    let mut is_letter = false;
    while let Some(line) = lines.next_line().await? {
        let answer: &[u8] = match (is_letter, &*line) {
            (true, ".") => {
                is_letter = false;
                taken.fetch_add(1, Ordering::Relaxed);
                b"250 taken\r\n"
            }
            (true, _) => continue,
            (false, line) if line.starts_with("EHLO") => {
                b"250-bench\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 SMTPUTF8\r\n"
            }
            (false, line) if line.starts_with("DATA") => {
                is_letter = true;
                b"354 go on\r\n"
            }
            (false, line) if line.starts_with("QUIT") => return write.write_all(b"221 bye\r\n").await,
            (false, _) => b"250 yes\r\n",
        };
        write.write_all(answer).await?;
    }
    Ok(())
}
