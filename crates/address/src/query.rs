//! A query as keys and values, encoded as forms are (`application/x-www-form-urlencoded`). Our own,
//! for `form_urlencoded` weighs ten times as much in the page: `docs/decisions.md` has the figures,
//! and tests hold it against that crate.

/// The keys and values of a query, in their order. Nothing is refused: what is no encoding stands for
/// itself, and bytes that are no text become replacement characters.
pub(crate) fn parse(query: &str) -> Vec<(String, String)> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decoded(key), decoded(value))
        })
        .collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        bytes.push(match (first, after) {
            (b'+', _) => b' ',
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    rest = after;
                    high << 4 | low
                }
                _ => b'%',
            },
            _ => *first,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

const fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        b'A'..=b'F' => Some(letter - b'A' + 10),
        _ => None,
    }
}

/// Puts a key and its value at the end of a query.
pub(crate) fn push(query: &mut String, key: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    encode(query, key);
    query.push('=');
    encode(query, value);
}

fn encode(query: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b' ' => query.push('+'),
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                query.push(char::from(byte));
            }
            _ => {
                query.push('%');
                for half in [byte >> 4, byte & 15] {
                    query.push(char::from(DIGITS[usize::from(half)]));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kept(query: &str) -> Vec<(String, String)> {
        form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }

    #[test]
    fn odd_queries_are_read_as_by_others() {
        for query in
            ["", "&&", "=", "a", "a=%", "a=%4", "%zz=%c3%28", "a=b=c&d", "x=%2b+%20", "ä=ö"]
        {
            assert_eq!(parse(query), kept(query), "{query}");
        }
    }

    proptest! {
        #[test]
        fn any_query_is_read_as_by_others(query in "[a-c%&=+0-9Fé\u{0}-\u{20}]{0,40}|.{0,40}") {
            prop_assert_eq!(parse(&query), kept(&query));
        }

        #[test]
        fn whatever_is_written_is_written_as_by_others(pairs in prop::collection::vec((".{0,9}", ".{0,9}"), 0..4)) {
            let mut ours = String::new();
            let mut theirs = form_urlencoded::Serializer::new(String::new());
            for (key, value) in &pairs {
                push(&mut ours, key, value);
                theirs.append_pair(key, value);
            }
            prop_assert_eq!(&ours, &theirs.finish());
            prop_assert_eq!(parse(&ours), pairs);
        }
    }
}
