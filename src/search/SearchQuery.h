// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RowQueries.h"

#include <functional>

namespace plumbline {

/// A question in the search language (docs/search.md): words, "phrases", field:value, -without and from..to. What it
/// means is the same for every row type; a type that lacks a field that is asked for has no such rows.
class SearchQuery
{
public:
    static constexpr qsizetype longest = 4'000; ///< Letters.
    static constexpr qsizetype mostTerms = 50;

    /// Reads an instant or a day as people write it.
    using ReadInstant = std::function<Result<TimePoint>(const QString &)>;
    /// Instants, or days, which begin in that zone.
    static ReadInstant inZone(const QTimeZone &zone);
    static QString quoted(QString value); ///< As one value of a question, whatever is in it.
    /// What cannot be understood is an error of usage that says where, and what to write instead.
    static Result<SearchQuery> parse(const QString &text, const ReadInstant &instant);

    /// One filter for each row type that can have such rows. A filter may let more rows through than fits() does.
    QList<RowFilter> filters() const;
    bool isFilterEnough() const; ///< The filters let nothing else through.
    bool fits(const StoredRow &row) const;
    /// That the values are such as its fields can have in rows of this type; the error says where.
    Result<void> checkValues(const RowType &type) const;

private:
    struct Term {
        QString field; ///< Empty: somewhere in the texts of the row.
        QString value;
        bool isNot = false;
        bool isPhrase = false;
        qsizetype at = 0; ///< Where it stands in the question.
    };
    Result<void> add(const QString &field, const QString &value, bool isNot, bool isQuoted, const ReadInstant &instant);
    Result<void> addRange(const QString &range, const ReadInstant &instant);
    bool addName(const QString &type, const QString &rest, bool isNot);
    QStringList wanted(const QString &field) const; ///< Any of these values.
    bool hasType(const RowType &type) const;

    QList<Term> m_terms;
    std::optional<TimePoint> m_from;
    std::optional<TimePoint> m_to;
};

} // namespace plumbline
