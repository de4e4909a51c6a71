// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchPlan.h"

#include "store/RowCondition.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Longer words are left to the database, which has limits of its own for them.
constexpr qsizetype longestWord = 1'000;

bool isPlain(const QString &text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return quint8(c) < 128; });
}

/// In lower case as the store's own search makes it.
Result<QByteArray> folded(StoreConnection &store, const QString &word)
{
    if (store.location().engine == StoreLocation::Engine::Sqlite)
        return word.toLower().toUtf8();
    SqlQuery query(store);
    const QString sql = u"SELECT "_s + SqlDialect(store.location().engine).folded(u"?"_s);
    if (auto read = query.run(u"search rows"_s, sql, {word}); !read)
        return fail(read.error());
    query.next();
    return query.text(0).toUtf8();
}

} // namespace

Result<std::optional<SearchPlan>> SearchPlan::of(StoreConnection &store, const RowType &type, const RowFilter &filter)
{
    SearchPlan plan;
    if (!filter.versionIds.isEmpty() || filter.knownAt || filter.text.size() > longestWord || !isPlain(filter.text))
        return std::optional<SearchPlan>();
    const QString time = RowQueries::timeField(type);
    // The test of time comes first: it lets whole chunks go without looking into them.
    if (!time.isEmpty() && (filter.from || filter.to)) {
        Test test;
        test.column = type.fieldIndex(time);
        test.from = filter.from ? std::optional(toNs(*filter.from)) : std::nullopt;
        test.to = filter.to ? std::optional(toNs(*filter.to)) : std::nullopt;
        plan.m_tests.append(test);
    }
    if (!plan.addAnyOf(type, u"service", filter.services) || !plan.addAnyOf(type, u"environment", filter.environments)
        || !plan.addAnyOf(type, u"source", filter.sources) || !plan.addAnyOf(type, u"id", filter.ids))
        return std::optional<SearchPlan>();
    for (auto it = filter.equals.begin(); it != filter.equals.end(); ++it) {
        const auto added = plan.addEquality(type, it.key(), it.value());
        if (!added)
            return fail(added.error());
        if (!*added)
            return std::optional<SearchPlan>();
    }
    for (const QString &word : filter.text.split(u' ', Qt::SkipEmptyParts)) {
        auto lower = folded(store, word);
        if (!lower)
            return fail(lower.error());
        plan.m_words.append(std::move(*lower));
    }
    return plan;
}

bool SearchPlan::addAnyOf(const RowType &type, QStringView field, const QStringList &values)
{
    if (values.isEmpty())
        return true;
    Test test;
    test.column = SearchedColumns::of(type, field);
    m_isNothing = m_isNothing || test.column < 0;
    for (const QString &value : values) {
        if (!isPlain(value))
            return false;
        test.texts.append(value.toUtf8());
        test.orNull = test.orNull || value.isEmpty();
    }
    if (test.column >= 0)
        m_tests.append(test);
    return true;
}

Result<bool> SearchPlan::addEquality(const RowType &type, const QString &name, const QString &text)
{
    Test test;
    test.column = SearchedColumns::of(type, name);
    if (test.column < 0 || !isPlain(text))
        return false; // the store says what is wrong
    if (test.column >= int(type.fields.size())) {
        test.texts.append(text.toUtf8());
    } else if (const FieldType &field = type.fields[size_t(test.column)]; text.isEmpty()) {
        test.orNull = true;
        if (field.kind == FieldKind::Text)
            test.texts.append(QByteArray());
    } else {
        const auto value = columnValue(type, field, text);
        if (!value)
            return fail(value.error());
        if (isTextKind(field.kind))
            test.texts.append(text.toUtf8());
        else
            test.numbers.append(value->toLongLong());
    }
    m_tests.append(test);
    return true;
}

Result<void> SearchPlan::narrow(TypeIndex &index, size_t chunk, ChunkBits &bits, IndexParts *parts) const
{
    if (m_isNothing)
        bits.bits.fill(0);
    for (const Test &test : m_tests) {
        if (bits.isEmpty())
            return {};
        if (auto done = narrowBy(test, index, chunk, bits, parts); !done)
            return done;
    }
    for (const QByteArray &word : m_words) {
        if (bits.isEmpty())
            return {};
        if (auto done = narrowByWord(word, index, chunk, bits, parts); !done)
            return done;
    }
    return {};
}

Result<void> SearchPlan::narrowBy(const Test &test, TypeIndex &index, size_t chunk, ChunkBits &bits, IndexParts *parts)
{
    const ColumnShape &info = index.chunks()[chunk].columns[size_t(test.column)].info;
    if (test.from || test.to) { // most chunks lie all inside or all outside of a stretch of time
        const bool isOutside
            = info.distinct == 0 || (test.from && info.greatest < *test.from) || (test.to && info.least >= *test.to);
        const bool isInside = !info.hasNull && !isOutside && (!test.from || info.least >= *test.from)
            && (!test.to || info.greatest < *test.to);
        if (isOutside)
            bits.bits.fill(0);
        if (isOutside || isInside)
            return {};
    }
    std::vector<quint8> marks(info.distinct + 1, 0);
    const auto marked = mark(test, index, chunk, marks, parts);
    if (!marked)
        return fail(marked.error());
    if (!*marked) {
        bits.bits.fill(0);
        return {};
    }
    const bool isStretch = test.from || test.to;
    const auto column
        = index.column(chunk, test.column, isStretch ? SearchChunk::Codes : SearchChunk::SortedRows, parts);
    if (!column)
        return fail(column.error());
    bits.keep(**column, marks);
    return {};
}

Result<bool> SearchPlan::mark(const Test &test, TypeIndex &index, size_t chunk, std::vector<quint8> &marks,
                              IndexParts *parts)
{
    const ColumnShape &info = index.chunks()[chunk].columns[size_t(test.column)].info;
    bool any = test.orNull && info.hasNull;
    marks[info.nullCode()] = any ? 1 : 0;
    int needs = SearchChunk::Values;
    if (info.longBits > 0) { // long columns are read only where the value can be
        const auto signature = index.column(chunk, test.column, SearchChunk::Signature, parts);
        if (!signature)
            return fail(signature.error());
        const bool mayHold = std::ranges::any_of(test.texts, [&](const QByteArray &text) {
            return !isAscii(text) || (*signature)->mayContain(text.toLower());
        });
        needs = mayHold ? needs : 0;
    }
    if (needs == 0 || info.distinct == 0)
        return any;
    const auto column = index.column(chunk, test.column, needs, parts);
    if (!column)
        return fail(column.error());
    for (const QByteArray &text : test.texts) {
        const quint32 code = (*column)->firstNotBelow(QByteArrayView(text));
        if (code < info.distinct && (*column)->text(code) == text) {
            marks[code] = 1;
            any = true;
        }
    }
    for (const qint64 number : test.numbers) {
        const quint32 code = (*column)->firstNotBelow(number);
        if (code < info.distinct && (*column)->number(code) == number) {
            marks[code] = 1;
            any = true;
        }
    }
    if (test.from || test.to) {
        const quint32 first = test.from ? (*column)->firstNotBelow(*test.from) : 0;
        const quint32 last = test.to ? (*column)->firstNotBelow(*test.to) : info.distinct;
        if (first < last)
            std::fill(marks.begin() + first, marks.begin() + last, 1);
        any = any || first < last;
    }
    return any;
}

Result<void> SearchPlan::narrowByWord(const QByteArray &word, TypeIndex &index, size_t chunk, ChunkBits &bits,
                                      IndexParts *parts)
{
    ChunkBits found;
    found.bits.fill(0);
    for (int i = 0; i < int(index.type().fields.size()); ++i) {
        if (!SearchedColumns::isWords(index.type(), i))
            continue;
        const auto signature = index.column(chunk, i, SearchChunk::Signature, parts);
        if (!signature)
            return fail(signature.error());
        if ((*signature)->info.distinct == 0 || !(*signature)->mayContain(word))
            continue;
        std::vector<quint8> marks((*signature)->info.distinct + 1, 0);
        const auto values = index.column(chunk, i, SearchChunk::Values, parts);
        if (!values)
            return fail(values.error());
        if (!(*values)->markContaining(word, marks))
            continue;
        const auto codes = index.column(chunk, i, SearchChunk::SortedRows, parts);
        if (!codes)
            return fail(codes.error());
        found.add(**codes, marks, bits);
    }
    bits = found;
    return {};
}

} // namespace plumbline
