// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RowType.h"
#include "models/EvidenceModels.h"

#include <QCoreApplication>
#include <QList>

namespace plumbline {

/// What a column of the evidence table shows.
struct EvidenceColumn {
    enum class Kind { Time, Text, Outcome, Money, Digest, Source };

    Kind kind = Kind::Text;
    QString field; ///< Empty for the digest and the source of a row.
    QString title;
    int width = 120; ///< Hint, in logical pixels.
};

/// Names of row types, fields and outcomes in the user's language, and which columns a type shows.
class EvidenceColumns
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::EvidenceColumns)

public:
    static QList<EvidenceColumn> of(const RowType &type, const QString &zone);
    static QList<ColumnInfo> drawn(const QList<EvidenceColumn> &columns); ///< How to draw them.
    static QString typeName(const QString &type); ///< "Gate decision"
    static QString fieldName(const QString &field); ///< "Decided"
    static QString valueName(const QString &value); ///< "bypassed" -> "Bypassed"; unknown words stay as they are.

    /// The field that says how it went: decision, status, state, ...; empty when the type has none.
    static QString outcomeField(const RowType &type);
    /// Kind of mark for an outcome: ok, crit, warn or empty.
    static QString outcomeMark(const QString &outcome);
    static bool isCode(const QString &field); ///< Shown in the code face: digests, ids.
};

} // namespace plumbline
