// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseTable.h"
#include "store/RowQueries.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plumbline {

/// A field as machines read it: ISO instant, decimal string, number, true/false, list; absent is null.
QJsonValue fieldJson(const FieldValue &value);

/// A row as `rows --json` writes it: the fields of its type and where they came from.
QJsonObject rowJson(const StoredRow &row);
QJsonObject rejectedJson(const RejectedRecordRow &row);
/// The rows on which something rests, by name and version.
QJsonArray referencesJson(const QList<CaseReference> &rows);

} // namespace plumbline
