//! Hashing of passwords with argon2id: not on the threads that answer requests, and few at a time.
use std::{
    fmt, mem,
    sync::{LazyLock, Mutex, OnceLock, PoisonError},
    thread::available_parallelism,
};

use argon2::{Algorithm, Argon2, Block, Params, Version, password_hash::phc};
use tokio::sync::Semaphore;

use super::model::Password;
use crate::platform::Error;

static ARGON2ID: OnceLock<Argon2<'static>> = OnceLock::new();

/// One of the settings that the OWASP Password Storage Cheat Sheet considers equally good: 19 MiB, two passes, one
/// lane.
fn argon2id() -> &'static Argon2<'static> {
    ARGON2ID.get_or_init(|| costing(19_456, 2))
}

fn costing(kibibytes: u32, passes: u32) -> Argon2<'static> {
    let params = Params::new(kibibytes, passes, 1, None).expect("within the limits of RFC 9106");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Lets this process hash with the smallest cost of argon2id, unless it has hashed before. For tests, which sign in
/// thousands of times with passwords that protect nobody. A release build does not contain this function.
#[cfg(debug_assertions)]
pub fn hash_for_stories() {
    ARGON2ID.get_or_init(|| costing(Params::MIN_M_COST, Params::MIN_T_COST));
}

/// The memory of one hash, for the next one: memory that is new is cleared by the system page by page, which takes a
/// third of the time of a hash.
static MEMORY: Mutex<Vec<Block>> = Mutex::new(Vec::new());

/// The hash itself. Whoever comes while another one is made takes new memory, and one of the two stays.
fn computed(argon2: &Argon2<'_>, password: &Password, salt: &[u8]) -> Result<phc::Output, Error> {
    let mut memory = mem::take(&mut *MEMORY.lock().unwrap_or_else(PoisonError::into_inner));
    memory.resize(argon2.params().block_count(), Block::default());
    let mut output = [0; Params::DEFAULT_OUTPUT_LEN];
    let made =
        argon2.hash_password_into_with_memory(password.reveal().as_bytes(), salt, &mut output, memory.as_mut_slice());
    *MEMORY.lock().unwrap_or_else(PoisonError::into_inner) = memory;
    made.map_err(Error::internal)?;
    phc::Output::new(&output).map_err(Error::internal)
}

/// How many passwords are hashed at a time, even if there are more cores: each takes 19 megabytes.
const MOST_TURNS: usize = 3;

/// Five hundred people who sign in at the same time wait in turn; otherwise they would need ten gigabytes.
static TURNS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(available_parallelism().map_or(2, usize::from).min(MOST_TURNS)));

/// The hash to compare with for an unknown address, so that it takes as much work as a known one.
static NOBODY: LazyLock<Hash> =
    LazyLock::new(|| Hash::of(&Password::generate()).expect("a generated password can be hashed"));

/// A password's hash as a PHC string: algorithm, parameters, salt, hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Hash(String);

impl Hash {
    fn of(password: &Password) -> Result<Self, Error> {
        let mut random = [0; phc::Salt::RECOMMENDED_LENGTH];
        getrandom::fill(&mut random).map_err(Error::internal)?;
        let salt = phc::Salt::new(&random).map_err(Error::internal)?;
        let hash = phc::PasswordHash {
            algorithm: Algorithm::Argon2id.ident(),
            version: Some(Version::V0x13.into()),
            params: argon2id().params().try_into().map_err(Error::internal)?,
            hash: Some(computed(argon2id(), password, &salt)?),
            salt: Some(salt),
        };
        Ok(Self(hash.to_string()))
    }

    /// The string, to be stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_of(&self, password: &Password) -> bool {
        self.compare(password).unwrap_or(false)
    }

    /// With the costs that the hash was made with; the comparison takes the same time for any two hashes.
    fn compare(&self, password: &Password) -> Result<bool, Error> {
        let stored = phc::PasswordHash::new(&self.0).map_err(Error::internal)?;
        let algorithm = Algorithm::try_from(stored.algorithm.as_str()).map_err(Error::internal)?;
        let version = stored.version.map(Version::try_from).transpose().map_err(Error::internal)?.unwrap_or_default();
        let params = Params::try_from(&stored).map_err(Error::internal)?;
        let salt = stored.salt.ok_or_else(|| Error::internal("a hash without salt"))?;
        let found = computed(&Argon2::new(algorithm, version, params), password, &salt)?;
        Ok(stored.hash == Some(found))
    }
}

impl From<String> for Hash {
    fn from(stored: String) -> Self {
        Self(stored)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hash)")
    }
}

/// The hash of a password, with a salt of its own.
pub async fn hash(password: Password) -> Result<Hash, Error> {
    in_turn(move || Hash::of(&password)).await?
}

/// Whether the password matches the hash. Without a hash it does not, and that takes as long to compute.
pub async fn verify(known: Option<Hash>, password: Password) -> Result<bool, Error> {
    in_turn(move || {
        let compared = known.as_ref().unwrap_or(&NOBODY);
        compared.is_of(&password) && known.is_some()
    })
    .await
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let turn = TURNS.acquire().await.map_err(Error::internal)?;
    let working = tokio::task::spawn_blocking(move || {
        // Made before the comparison, so that the first unknown address takes no longer than the first known one.
        LazyLock::force(&NOBODY);
        let done = work();
        drop(turn);
        done
    });
    working.await.map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_of_somebody_known_is_right() -> Result<(), Error> {
        let (right, wrong) = (Password::generate(), Password::generate());
        let known = hash(right.clone()).await?;
        assert!(known.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", known.as_str());
        assert!(verify(Some(known.clone()), right.clone()).await?);
        assert!(!verify(Some(known), wrong).await?);
        assert!(!verify(None, right).await?);
        Ok(())
    }

    #[tokio::test]
    async fn two_hashes_of_one_password_differ() -> Result<(), Error> {
        let password = Password::generate();
        assert_ne!(hash(password.clone()).await?, hash(password).await?);
        Ok(())
    }
}
