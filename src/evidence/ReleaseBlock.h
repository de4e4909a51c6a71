// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RowQueries.h"

namespace plumbline {

/// How one rule stands to what is to be released, and the rows that say so.
struct RuleStanding {
    enum class Kind {
        Blocks, ///< Its newest decision about it is a block, and nothing lets it pass.
        Undecided, ///< It has not decided about it; nothing is foretold.
        Waived, ///< An exception lets it pass, or is in force now.
        Overridden, ///< It blocked, and somebody overrode that.
        Warns, ///< It warned or observed.
        Passes,
    };

    QString rule;
    Kind kind = Kind::Undecided;
    QString says; ///< In a sentence.
    std::optional<StoredRow> decision; ///< The newest about it.
    std::optional<StoredRow> policy; ///< The version of the rule that is in force.
    QList<StoredRow> exceptions; ///< For the service and rule: in force first, then the last that ended.
    qsizetype inForce = 0; ///< The first of them.
    QList<StoredRow> similar; ///< The last decisions of the rule about other things of the service, newest first.

    QString kindName() const; ///< blocks, undecided, waived, overridden, warns, passes
};

/// Whether a finding, a decision, a change, a commit or a digest blocks a release: every rule that has a say, the
/// gravest first.
struct ReleaseBlock {
    QString subject; ///< As it was asked.
    QString verdict; ///< yes, no or undecided
    QString says; ///< In a sentence.
    QList<StoredRow> rows; ///< What was asked about; none for a commit or a digest.
    QString service; ///< Empty where nobody tells.
    QString owner; ///< Of the service, or its team; empty where the catalogue names none.
    QStringList deciders; ///< Who approved exceptions of these rules for the service, the newest first.
    std::optional<TimePoint> due; ///< By when a finding is to be mended.
    QList<StoredRow> decisions; ///< About it, each once, the newest first.
    QList<RuleStanding> rules;
};

/// Somebody let pass what this decision blocked.
bool isOverridden(const StoredRow &decision);

/// Answers "does this block the release?" from rows.
class ReleaseBlockReader
{
public:
    static constexpr qint64 similarShown = 5;

    /// What happened after `asOf` does not exist; rows as known at `knownAt` (empty: now).
    ReleaseBlockReader(StoreConnection &store, TimePoint asOf, std::optional<TimePoint> knownAt = {})
        : m_queries(store), m_asOf(asOf), m_knownAt(knownAt)
    {
    }

    /// A subject is a row (TYPE:SOURCE:ID, TYPE@VERSION or an id), or a whole commit or digest. That nothing has this
    /// name is an error.
    Result<ReleaseBlock> read(const QString &subject) const;

private:
    struct Keys;
    RowFilter filter(const QString &type) const;
    Result<QList<StoredRow>> rows(const QString &type, const QString &field, const QString &value, qint64 limit) const;
    Result<Keys> keysOf(const QString &subject, ReleaseBlock &block) const;
    Result<RuleStanding> standing(const QString &rule, const Keys &keys) const;
    Result<void> addExceptions(RuleStanding &standing, const QString &service) const;
    void judge(RuleStanding &standing) const;
    Result<void> addService(ReleaseBlock &block) const;

    RowQueries m_queries;
    TimePoint m_asOf;
    std::optional<TimePoint> m_knownAt;
};

} // namespace plumbline
