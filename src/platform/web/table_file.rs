//! A table as a file, for whichever program somebody works in. It is written while its rows are read, and takes the
//! same memory however many there are.
use std::io::{self, Write};

use actix_web::{HttpResponse, http::header};
use serde_json::{Map, Value, json};
use tokio::{sync::mpsc, task::spawn_blocking};

use super::{
    exports::{Pen, Place, written},
    sheet::Sheet,
};
use crate::platform::{
    Error,
    office::{Cell, Column, Docx, Head, Row, SheetNames, TableFile as _, Xlsx},
};

/// The kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Word.
    Docx,
    /// Excel.
    Xlsx,
    /// Comma-separated values, or separated by another sign: the Excel of a country with decimal commas expects
    /// semicolons.
    Csv(char),
    /// For programs: what stands above the table, and each row with the names of its columns.
    Json,
}

impl FileKind {
    /// The kind that an address ends in.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Some(match word {
            "docx" => Self::Docx,
            "xlsx" => Self::Xlsx,
            "csv" => Self::Csv(','),
            "json" => Self::Json,
            _ => return None,
        })
    }

    /// The same kind, with its cells separated by a sign that an address names.
    #[must_use]
    pub fn separated_by(self, word: &str) -> Self {
        match (self, word) {
            (Self::Csv(_), "semicolon") => Self::Csv(';'),
            _ => self,
        }
    }

    /// The end of the name of such a file.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv(_) => "csv",
            Self::Json => "json",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv(_) => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// What stands above and around a table, and its columns.
#[derive(Debug, Clone)]
pub struct TableHead {
    /// What stands above it.
    pub head: Head,
    /// Its columns.
    pub columns: Vec<Column>,
    /// What the sheets of Excel are called.
    pub sheets: SheetNames,
}

/// The answer that is a file, called `name` without its end; `rows` adds its rows.
pub fn table_file<F>(place: Place, kind: FileKind, name: &str, head: TableHead, rows: F) -> HttpResponse
where
    F: AsyncFnOnce(&mut TableWriter<'_>) -> Result<(), Error> + 'static,
{
    let disposition = format!("attachment; filename=\"{name}.{}\"", kind.extension());
    HttpResponse::Ok()
        .content_type(kind.media_type())
        .insert_header((header::CONTENT_DISPOSITION, disposition))
        .streaming(written(place, async move |pen| {
            let mut writer = TableWriter::begin(kind, head, pen).await?;
            rows(&mut writer).await?;
            writer.finish().await
        }))
}

/// Writes the rows of a table to the reader of the file.
pub struct TableWriter<'p> {
    pen: &'p Pen,
    columns: Vec<Column>,
    file: File,
}

enum File {
    Csv(Box<Sheet>),
    /// The part of the text that nobody has taken yet, and whether it has a row already.
    Json(Vec<u8>, bool),
    Office(Office),
}

impl<'p> TableWriter<'p> {
    async fn begin(kind: FileKind, table: TableHead, pen: &'p Pen) -> Result<Self, Error> {
        let TableHead { head, columns, sheets } = table;
        let file = match kind {
            FileKind::Csv(separator) => {
                let mut sheet = Sheet::separated(separator);
                // Nothing stands above the headings, because programs read the first line as the names of the columns.
                sheet.cells(columns.iter().map(|column| column.name.as_str()))?;
                File::Csv(Box::new(sheet))
            }
            FileKind::Json => File::Json(json_head(&head)?, false),
            FileKind::Docx => {
                let own = columns.clone();
                File::Office(
                    Office::begin(pen, move |out| Ok(Program::Word(Box::new(Docx::new(out, &head, &own)?)))).await?,
                )
            }
            FileKind::Xlsx => {
                let own = columns.clone();
                let begun =
                    Office::begin(pen, move |out| Ok(Program::Excel(Box::new(Xlsx::new(out, &head, &own, sheets)?))));
                File::Office(begun.await?)
            }
        };
        Ok(Self { pen, columns, file })
    }

    /// Adds rows below the others. A heading stands in Word alone: what it says has to stand in a column, too.
    ///
    /// # Errors
    /// [`Error::TooSlow`] when the reader takes nothing for too long; [`Error::Internal`] when it cannot be written.
    pub async fn add(&mut self, rows: Vec<Row>) -> Result<(), Error> {
        match &mut self.file {
            File::Csv(sheet) => {
                for cells in rows.iter().filter_map(Row::cells) {
                    sheet.cells(cells.iter().map(Cell::plain).collect::<Vec<_>>().iter().map(String::as_str))?;
                }
                if sheet.is_full() { self.pen.write(sheet.take()?).await } else { Ok(()) }
            }
            File::Json(piece, has_rows) => {
                for cells in rows.iter().filter_map(Row::cells) {
                    piece.extend_from_slice(if *has_rows { b",\n" } else { b"\n" });
                    *has_rows = true;
                    serde_json::to_writer(&mut *piece, &json_row(&self.columns, cells)).map_err(Error::internal)?;
                }
                self.pen.write(std::mem::take(piece)).await
            }
            File::Office(office) => office.add(self.pen, rows).await,
        }
    }

    async fn finish(self) -> Result<(), Error> {
        match self.file {
            File::Csv(mut sheet) => self.pen.write(sheet.take()?).await,
            File::Json(mut piece, _) => {
                piece.extend_from_slice(b"\n]}\n");
                self.pen.write(piece).await
            }
            File::Office(office) => office.finish(self.pen).await,
        }
    }
}

/// The beginning of the text for programs, up to the first row.
fn json_head(head: &Head) -> Result<Vec<u8>, Error> {
    let facts: Vec<Value> = head.facts.iter().map(|(term, value)| json!({ "term": term, "value": value })).collect();
    let about = json!({
        "title": head.title,
        "language": head.language,
        "reference": head.reference,
        "address": head.address,
        "facts": facts,
        "notes": head.paragraphs,
        "time_zone": "Europe/Riga",
    });
    let mut text = serde_json::to_vec(&about).map_err(Error::internal)?;
    // The rows are the last member.
    text.pop();
    text.extend_from_slice(b",\"rows\":[");
    Ok(text)
}

fn json_row(columns: &[Column], cells: &[Cell]) -> Value {
    let value = |cell: &Cell| match cell {
        Cell::Empty => Value::Null,
        Cell::Number(number) => (*number).into(),
        Cell::Moment(at) => at.strftime("%Y-%m-%dT%H:%M:%S").to_string().into(),
        other => other.plain().into(),
    };
    let members = columns.iter().zip(cells).map(|(column, cell)| (column.key.to_owned(), value(cell)));
    Value::Object(members.collect::<Map<_, _>>())
}

/// A file of an office program. Its writer waits for what it writes to, so it works in a thread for that.
struct Office {
    /// None only while a thread has it.
    program: Option<Program>,
    pieces: mpsc::Receiver<Vec<u8>>,
}

enum Program {
    Word(Box<Docx<Outflow>>),
    Excel(Box<Xlsx<Outflow>>),
}

impl Program {
    fn add(&mut self, rows: &[Row]) -> io::Result<()> {
        for row in rows {
            match self {
                Self::Word(docx) => docx.add(row)?,
                Self::Excel(xlsx) => xlsx.add(row)?,
            }
        }
        Ok(())
    }

    fn finish(self) -> io::Result<()> {
        let mut out = match self {
            Self::Word(docx) => docx.finish()?,
            Self::Excel(xlsx) => xlsx.finish()?,
        };
        out.flush()
    }
}

impl Office {
    async fn begin(
        pen: &Pen,
        begin: impl FnOnce(Outflow) -> io::Result<Program> + Send + 'static,
    ) -> Result<Self, Error> {
        let (sender, mut pieces) = mpsc::channel(2);
        let out = Outflow { pieces: sender, piece: Vec::new() };
        let program = aside(pen, &mut pieces, move || begin(out)).await?;
        Ok(Self { program: Some(program), pieces })
    }

    async fn add(&mut self, pen: &Pen, rows: Vec<Row>) -> Result<(), Error> {
        let Some(mut program) = self.program.take() else { return Err(Error::internal("a file failed before")) };
        let added = aside(pen, &mut self.pieces, move || program.add(&rows).map(|()| program));
        self.program = Some(added.await?);
        Ok(())
    }

    async fn finish(mut self, pen: &Pen) -> Result<(), Error> {
        let Some(program) = self.program.take() else { return Err(Error::internal("a file failed before")) };
        aside(pen, &mut self.pieces, move || program.finish()).await
    }
}

/// Does work in a thread for what waits, and hands over meanwhile what it writes.
async fn aside<T: Send + 'static>(
    pen: &Pen,
    pieces: &mut mpsc::Receiver<Vec<u8>>,
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let mut working = spawn_blocking(work);
    let done = loop {
        tokio::select! {
            Some(piece) = pieces.recv() => pen.write(piece).await?,
            done = &mut working => break done,
        }
    };
    while let Ok(piece) = pieces.try_recv() {
        pen.write(piece).await?;
    }
    // The library for Excel panics where a temporary file has no room.
    done.map_err(|panicked| Error::internal(panicked.to_string()))?.map_err(Error::internal)
}

/// What a file is written to, in a thread that may wait: pieces for the reader.
struct Outflow {
    pieces: mpsc::Sender<Vec<u8>>,
    piece: Vec<u8>,
}

impl Outflow {
    /// Small pieces are many steps.
    const PIECE: usize = 64 * 1024;
}

impl Write for Outflow {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= Self::PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let piece = std::mem::take(&mut self.piece);
        if piece.is_empty() {
            return Ok(());
        }
        self.pieces.blocking_send(piece).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}
