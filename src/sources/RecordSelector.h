// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/JsonPath.h"

#include <functional>

namespace plumbline {

/// Calls `visit` for every record that a records pointer such as "/results" or "/items/*/status/history" selects: the
/// elements of the list at its end, or the object there. Each "*" stands for the elements of a list or the values of an
/// object, and opens a scope that "../" reaches. A list that is
/// missing before the first "*" is an error, because then the answer has another shape; behind it there is just
/// nothing. Steps into texts need `inner`, which must outlive the records.
Result<void> selectRecords(const QString &pointer, simdjson::dom::element root,
                           const std::function<void(const RecordScope &)> &visit, InnerDocuments *inner = nullptr);

/// Whether what `pointer` names before its first "*" is there.
bool hasRecords(const QString &pointer, simdjson::dom::element root, InnerDocuments *inner);

/// The same below a place inside a document, for a record that `outer` is around.
Result<void> selectRecordsBelow(const QString &pointer, const JsonPlace &from, const RecordScope *outer,
                                const std::function<void(const RecordScope &)> &visit);

} // namespace plumbline
