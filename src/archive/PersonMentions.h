// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/ErasedNames.h"
#include "archive/WorkWatch.h"

#include <QSet>
#include <functional>

namespace plumbline {

class StoreConnection;
struct StoredRow;

/// Where a store names a person in a way that can be erased.
struct PersonMentions {
    struct Answer {
        QString sha256;
        QStringList sources;
        qint64 size = 0; ///< Bytes as received.
        bool isByText = false; ///< No row that names the person was read from it: its text says the name.
    };
    struct Rejected {
        qint64 id = 0;
        QString source;
        QString removed; ///< What the register of removals says of it; never the name.
    };

    QMap<QString, QList<qint64>> versions; ///< Of rows, past ones too, by row type.
    QMap<QString, qint64> current; ///< Rows that name the person as their source tells them now, by source.
    QList<Answer> answers; ///< That name the person, or that such a row was read from.
    QList<Rejected> rejected; ///< Records that were put aside.
    QSet<QString> sources; ///< Of all of these.
    QStringList similar; ///< Other names that may be the same person's, as they share a word; sorted.
    qint64 unread = 0; ///< Answers that cannot be looked at, as their keys are elsewhere.

    bool isEmpty() const { return versions.isEmpty() && answers.isEmpty() && rejected.isEmpty(); }
    qint64 versionCount() const;
};

/// A column in which a name stands openly, where no part of a line can be taken away without its leaf.
struct OpenMention {
    QString table;
    QString column;
    qint64 count = 0;
};

/// Finds a person in all tables of a store.
class PersonSearch
{
public:
    PersonSearch(StoreConnection &connection, const ErasedNames &names, const WorkWatch &watch)
        : m_connection(connection), m_names(names), m_watch(watch)
    {
    }

    Result<PersonMentions> mentions() const;
    /// What stays when the mentions are erased.
    Result<QList<OpenMention>> open() const;
    /// Rows of these versions, some at a time.
    Result<void> each(const QString &type, const QList<qint64> &versions,
                      const std::function<Result<void>(const StoredRow &)> &take) const;

private:
    Result<QList<qint64>> versionsOf(const RowType &type, PersonMentions &found) const;
    Result<QStringList> spellings(const RowType &type, const FieldType &field, PersonMentions &found) const;
    Result<void> findAnswers(const QSet<QString> &linked, PersonMentions &found) const;
    Result<void> findRejected(PersonMentions &found) const;
    Result<qint64> whoWrote() const;

    StoreConnection &m_connection;
    const ErasedNames &m_names;
    const WorkWatch &m_watch;
};

} // namespace plumbline
