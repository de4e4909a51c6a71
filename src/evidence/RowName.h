// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/RowQueries.h"

namespace plumbline {

/// The rows that a name means: TYPE:SOURCE:ID the newest version of one, TYPE@VERSION exactly one, any other text all
/// rows with that id. None is no error.
Result<QList<StoredRow>> rowsNamed(const RowQueries &queries, const QString &name);

/// The one row that a name means; fails when there is none or more than one. `what` is the operation, for errors.
Result<StoredRow> rowNamed(const RowQueries &queries, const QString &name, const QString &what);

/// "exception:dojo:42".
QString fullName(const StoredRow &row);

/// "exception@42": one observed version of a row.
QString versionName(const QString &type, qint64 version);
QString versionName(const StoredRow &row);

/// What to write down so that anybody finds the same again: the row by name and version, its line of the log, the digest
/// of its values, and the digest of the bytes that it was read from with the place in them.
struct Citation {
    QString name;
    QString version;
    std::optional<qint64> line;
    QString rowSha256;
    QString rawSha256;
    QString rawPointer;

    static Citation of(const StoredRow &row);
    QString text() const; ///< In one line.
};

} // namespace plumbline
