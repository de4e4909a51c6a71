// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "sources/RowMapping.h"
#include "sources/StreamDefinition.h"

#include <functional>

namespace plumbline {

/// What a page's records became.
struct MappedPage {
    QList<std::pair<Row, RowOrigin>> rows;
    QList<RejectedRecord> rejected;
    qint64 records = 0;
};

/// Readers of formats that need more than the mapping language, by the name under "reader": an answer as received
/// becomes rows.
using NativeReaders = QHash<QString, std::function<Result<MappedPage>(const RawAnswer &answer)>>;

/// Answers that belong to one record, by the name under which its forms find them.
using JoinRecord = std::function<Result<QHash<QString, JoinedPlace>>(const RecordScope &record)>;

/// Maps every record of one answer by the rules of its stream. Knows no network: joined answers come from `join`.
Result<MappedPage> mapPage(const StreamDefinition &stream, const RawAnswer &answer, simdjson::dom::element root,
                           const MappingContext &context, const JoinRecord &join = {},
                           const NativeReaders &readers = {});

/// The same for a document of any form: pointers are those of its bytes, and lines that could not be read are rejected.
Result<MappedPage> mapDocument(const StreamDefinition &stream, const RawAnswer &answer,
                               const ReceivedDocument &document, const MappingContext &context,
                               const JoinRecord &join = {}, const NativeReaders &readers = {});

} // namespace plumbline
