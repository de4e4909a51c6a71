// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/LegalHolds.h"
#include "archive/PersonMentions.h"

namespace plumbline {

/// Who is to be erased, why, and by whom.
struct ErasureOrder {
    QStringList names; ///< Of one person, as sources write them; case does not matter.
    QString reason; ///< Stands in the log for everybody to read.
    QString by; ///< Stands in the log behind a salted digest.
};

/// What is erased, or would be, and what is not.
struct ErasureReport {
    PersonMentions mentions;
    QList<OpenMention> open; ///< Stays: no field of its own.
    QList<LegalHold> holds; ///< In force over a source of the mentions: nothing is erased.
    bool isErased = false;
    QMap<QString, QString> words; ///< Once it is erased: what stands for each spelling in rows.
};

/// Erases a person from a store: what lines of the log disclosed, the fields of rows, the answers that name the person,
/// records that were put aside. Lines, leaves, proofs and every number stay; a word that says nothing stands in
/// the place of the name (PACKET 3.4). Derived data must be made anew afterwards.
class PersonErasure
{
public:
    PersonErasure(StoreConnection &connection, const ErasureOrder &order, TimePoint now, const WorkWatch &watch);

    /// Fails when the order does not say who and why, or when its reason names the person.
    Result<ErasureReport> plan() const;
    /// All of it, or nothing: in one transaction.
    Result<ErasureReport> apply();
    std::function<void()> beforeCommit; ///< Throws away what is derived from the rows: nobody is to find it beside others.

private:
    /// A field that was disclosed in a line.
    struct Piece {
        quint64 line = 0;
        QString field;
        QByteArray before; ///< What the row said of it, in canonical JSON.
        QByteArray value; ///< What it says now.
        quint64 disclosedIn = 0; ///< The line itself, or the tombstone of another person in the same list.
    };

    Result<ErasureReport> erase();
    Result<void> eraseRow(const StoredRow &stored, QList<Piece> &pieces);
    Result<void> eraseDisclosure(Piece &piece);
    Result<void> readReplaced();
    Result<void> eraseAnswers(const PersonMentions &mentions);
    Result<void> tell(const QList<Piece> &pieces);

    StoreConnection &m_connection;
    ErasureOrder m_order;
    ErasedNames m_names;
    TimePoint m_now;
    const WorkWatch &m_watch;
    PersonSearch m_search;
    QHash<QString, std::pair<quint64, QByteArray>> m_replaced; ///< What tombstones disclose, by its name.
};

} // namespace plumbline
