// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/WindowFill.h"

#include "sources/MappedValue.h"
#include "sources/RecordSelector.h"

#include <QSet>

namespace plumbline {

bool isFull(const PagingDefinition &paging, simdjson::dom::element root, const QHash<QString, QStringList> &parameters)
{
    const qint64 most = paging.most ? parameters.value(paging.most->parameter).value(0).toLongLong() : 0;
    if (most <= 0)
        return false;
    qint64 count = 0;
    QSet<QString> keys;
    const JsonPath key = JsonPath::parse(paging.most->key);
    static_cast<void>(selectRecords(paging.most->records, root, [&](const RecordScope &record) {
        ++count;
        if (paging.most->key.isEmpty())
            return;
        const auto place = key.follow(record.place, {});
        if (const auto value = place ? valueFrom(place->value) : MappedValue())
            keys.insert(mappedText(*value));
    })); // another shape is told by the mapping
    return (paging.most->key.isEmpty() ? count : keys.size()) >= most;
}

} // namespace plumbline
