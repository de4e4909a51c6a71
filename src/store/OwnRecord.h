// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "domain/Row.h"

#include <functional>

namespace plumbline {

class StoreConnection;

/// Something that the product itself has to keep as evidence: a document, and the rows that rest on places in it.
struct OwnRecord {
    RawAnswer document; ///< Its digest is set when it is kept.
    QList<std::pair<Row, QString>> rows; ///< With the place in the document, RFC 6901.
};

/// A document of the product itself, written now.
RawAnswer ownDocument(const QString &source, const QString &stream, const QString &url, const QByteArray &body,
                      TimePoint now);

/// Keeps what `make` gives, in one transaction with what it reads to decide that: the document as a raw answer, its
/// rows, and a whole reading of the source as a line of the log. An error of `make` keeps nothing.
Result<void> keepOwnRecord(StoreConnection &store, const std::function<Result<OwnRecord>()> &make);

} // namespace plumbline
