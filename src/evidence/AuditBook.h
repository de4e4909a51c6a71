// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/FrozenPopulation.h"
#include "evidence/RequestCatalog.h"

#include <functional>

namespace plumbline {

struct OwnRecord;

/// How a sample is to be drawn.
struct SampleOrder {
    QString seed; ///< The auditor's, given after the population was frozen.
    SampleSize size; ///< Of each stratum.
    QString stratum; ///< Column of the population that names no person; empty: all items together.
};

/// The requests of audits, the populations that were frozen for them and the samples drawn from these: rows of the
/// store, whose versions, documents and lines of the log come with that.
class AuditBook
{
public:
    static constexpr qint64 mostItems = 200'000; ///< Of a frozen population.

    explicit AuditBook(StoreConnection &store) : m_store(store) { }

    /// Writes down what was asked; refused once it is frozen.
    Result<AuditRequest> open(AuditRequest draft, TimePoint now);
    /// Every request, by audit and number; of one audit only when it is named.
    Result<QList<AuditRequest>> requests(const QString &audit = {}) const;
    /// That nothing of that name was saved is an error.
    Result<AuditRequest> find(const QString &audit, const QString &request) const;

    /// Keeps the items with their certificate. Refused once a sample was drawn. Frozen again, the document and the
    /// request's note name what they take the place of.
    Result<AuditRequest> freeze(const QString &audit, const QString &request, const Population &population,
                                const QString &who, TimePoint now);
    /// Draws from a frozen population. Refused, with the rows by name, when `population`, as it is now, is another one.
    Result<AuditRequest> select(const QString &audit, const QString &request, const Population &population,
                                const SampleOrder &order, const QString &who, TimePoint now);
    /// Answered, accepted or flagged; to flag needs a note.
    Result<AuditRequest> mark(const QString &audit, const QString &request, const QString &status,
                              const QString &note, const QString &who, TimePoint now);

    /// Those that were drawn, also those that were replaced, by stratum and place.
    Result<QList<SampleItem>> sample(const AuditRequest &request) const;
    /// Ticks take the place of those of the same attribute; a note that of the one before.
    Result<SampleItem> note(const AuditRequest &request, qint64 seq, const QStringList &ticks, const QString &note,
                            const QString &who, TimePoint now);
    /// The next item that the seed gives in the same stratum stands for it from now on.
    Result<SampleItem> replace(const AuditRequest &request, qint64 seq, const QString &reason, const QString &who,
                               TimePoint now);
    /// The document of a frozen population; fails when its bytes are not what was kept.
    Result<FrozenPopulation> frozen(const AuditRequest &request) const;

    static QString source(); ///< Under which the rows stand.

private:
    /// In one transaction: what `edit` makes of the request as it is.
    Result<AuditRequest> change(const QString &audit, const QString &request, const QString &who, TimePoint now,
                                const std::function<Result<OwnRecord>(AuditRequest &)> &edit);
    Result<std::optional<AuditRequest>> stored(const QString &audit, const QString &request) const;
    Result<void> expectSame(const AuditRequest &request, const Population &population) const;
    Result<SampleItem> item(const AuditRequest &request, qint64 seq) const;

    StoreConnection &m_store;
};

} // namespace plumbline
