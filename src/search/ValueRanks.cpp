// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ValueRanks.h"

#include "search/TypeIndex.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>

namespace plumbline {

namespace {

/// A value of a chunk by its first bytes behind what all values of the column begin with.
struct Entry {
    quint64 key;
    quint32 chunk;
    quint32 code;
};

qsizetype commonPrefix(QByteArrayView a, QByteArrayView b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

quint64 keyOf(QByteArrayView text, qsizetype prefix)
{
    char bytes[8] = {};
    const qsizetype size = std::min<qsizetype>(8, text.size() - prefix);
    if (size > 0)
        std::memcpy(bytes, text.data() + prefix, size_t(size));
    return qFromBigEndian<quint64>(bytes);
}

} // namespace

Result<ValueRanks> ValueRanks::of(TypeIndex &index, int column, IndexParts *parts)
{
    std::vector<const ColumnData *> chunks;
    for (size_t i = 0; i < index.chunks().size(); ++i) {
        const auto data = index.column(i, column, SearchChunk::Values, parts);
        if (!data)
            return fail(data.error());
        chunks.push_back(*data);
    }
    const bool isText = !chunks.empty() && chunks.front()->info.isText;
    QByteArrayView first;
    qsizetype prefix = -1;
    for (const ColumnData *data : chunks) {
        if (!isText || data->info.distinct == 0)
            continue;
        for (const quint32 code : {0U, data->info.distinct - 1}) {
            first = prefix < 0 ? data->text(code) : first;
            prefix = prefix < 0 ? first.size() : commonPrefix(first.first(prefix), data->text(code));
        }
    }
    // Nobody stores a zero byte in a text: a key that ends with one is the whole rest of its text.
    const auto isBefore = [&](const Entry &a, const Entry &b) {
        if (a.key != b.key || !isText || (a.key & 0xff) == 0)
            return a.key < b.key;
        return chunks[a.chunk]->text(a.code).compare(chunks[b.chunk]->text(b.code)) < 0;
    };
    std::vector<std::vector<Entry>> runs;
    ValueRanks ranks;
    for (size_t i = 0; i < chunks.size(); ++i) {
        ranks.ofCode.emplace_back(chunks[i]->info.distinct);
        std::vector<Entry> run;
        run.reserve(chunks[i]->info.distinct);
        for (quint32 code = 0; code < chunks[i]->info.distinct; ++code) {
            const quint64 key
                = isText ? keyOf(chunks[i]->text(code), prefix) : quint64(chunks[i]->number(code)) ^ (quint64(1) << 63);
            run.push_back({key, quint32(i), code});
        }
        runs.push_back(std::move(run));
    }
    while (runs.size() > 1) {
        std::vector<std::vector<Entry>> merged;
        for (size_t i = 0; i < runs.size(); i += 2) {
            if (i + 1 == runs.size()) {
                merged.push_back(std::move(runs[i]));
                continue;
            }
            std::vector<Entry> &left = runs[i];
            std::vector<Entry> &right = runs[i + 1];
            std::vector<Entry> both;
            if (left.empty() || right.empty() || isBefore(left.back(), right.front())) { // what came in its order
                both = std::move(left);
                both.insert(both.end(), right.begin(), right.end());
            } else {
                both.reserve(left.size() + right.size());
                std::ranges::merge(left, right, std::back_inserter(both), isBefore);
            }
            left = {};
            right = {};
            merged.push_back(std::move(both));
        }
        runs = std::move(merged);
    }
    const Entry *before = nullptr;
    if (!runs.empty()) {
        for (const Entry &entry : runs.front()) {
            if (!before || isBefore(*before, entry)) {
                ++ranks.count;
                ranks.samples.emplace_back(entry.chunk, entry.code);
            }
            ranks.ofCode[entry.chunk][entry.code] = ranks.count - 1;
            before = &entry;
        }
    }
    return ranks;
}

} // namespace plumbline
