// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/EvidenceFacets.h"
#include "search/SearchQuery.h"

namespace plumbline {

/// What the field of the page Evidence asks, in the search language of `evidence search` (docs/search.md). Words such
/// as service:api become narrowings of the page, the rest is asked of one row type.
class EvidenceQuestion
{
public:
    static constexpr qsizetype mostRows = 5'000; ///< Of a question that no filter can tell.

    EvidenceQuestion() = default;
    /// What cannot be understood is an error that says where and what to write instead.
    static Result<EvidenceQuestion> read(const QString &text, const QString &type, const QTimeZone &zone);

    const QString &text() const { return m_text; } ///< Without what became a narrowing.
    /// The whole of it as one text that read() understands as the same, with that type and those narrowings.
    QString written(const QString &type, const QList<Narrowing> &narrowings) const;
    const QString &type() const { return m_type; } ///< The one that it asks for or can only mean, else that it was read for.
    QList<Narrowing> addedTo(QList<Narrowing> narrowings) const; ///< With those that it makes, each once.
    bool isEmpty() const { return m_text.isEmpty(); }
    /// The rows of a filter that it finds, or more of them where the filter alone cannot tell.
    RowFilter within(RowFilter base) const;
    /// The first mostRows of its rows that the narrowings leave, with their facets. `asked` is what within() gave.
    Result<EvidenceAnswer> answer(StoreConnection &store, SearchMemory &memory, const RowFilter &asked,
                                  const QList<Narrowing> &narrowings) const;
    /// How the last word of a text can go on: names of fields of that type, with their colon, or of row types.
    static QStringList completions(const QString &text, const QString &type);
    bool isFilterEnough() const { return isEmpty() || m_query.isFilterEnough(); }

private:
    struct Found {
        RowFilter filter; ///< Those that were found, by their versions; a filter that can tell as it is.
        bool isCut = false; ///< There are more.
    };
    Result<Found> exactly(StoreConnection &store, SearchMemory &memory, const RowFilter &base) const;
    /// That it asks of its type what rows of that type can say.
    Result<void> fitsType(bool isTypeAsked) const;

    QString m_text, m_type;
    QList<Narrowing> m_narrowings;
    SearchQuery m_query;
};

} // namespace plumbline
