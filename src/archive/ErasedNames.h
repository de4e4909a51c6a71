// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"
#include "store/StoreLocation.h"

#include <QMap>

namespace plumbline {

/// The names of one person, as sources write them, and what stands in their place once they are erased.
class ErasedNames
{
public:
    /// The engine says which letters a query takes for the same in another case.
    ErasedNames(const QStringList &names, StoreLocation::Engine engine);

    const QStringList &given() const { return m_names; }
    /// Whether a value, or an item of a list, is one of the names in any case.
    bool matches(const FieldValue &value) const;
    /// Whether a text says one of them as a word of its own: plainly, or as readingsOf() understands it.
    bool isIn(const QString &text) const;
    /// Patterns of LIKE in lower case, one of which every text fits that isIn(); others fit, too.
    QStringList patterns() const;
    /// Those names within a value that say one of the given, share a word with it, or all their words, however short, and
    /// are none: they may be the same person's.
    QStringList similarIn(const FieldValue &value) const;
    /// The value without the names. One spelling is replaced by the same word everywhere, two that a query takes for the same
    /// in another case by words that are, too, and a login and the address that begins with it by such words: whoever
    /// compares names finds what was found before. The word says nothing of the name.
    FieldValue replaced(const FieldValue &value);
    /// The words that replaced() used, by the spelling that they stand for.
    const QMap<QString, QString> &words() const { return m_words; }

private:
    bool isOne(const QString &text) const;
    bool isSimilar(const QString &name) const;
    QString folded(const QString &text) const;
    QString wordFor(const QString &spelling);
    QString numbered(const QString &part); ///< The same for the same part, in any case.

    QStringList m_names;
    QList<QStringList> m_parts; ///< Words of each name, by which another name may be the same person's.
    const StoreLocation::Engine m_engine;
    QString m_series; ///< Random: nobody can tell who it was from it.
    QMap<QString, QString> m_words;
    QHash<QString, qsizetype> m_numbers; ///< By folded() part.
};

} // namespace plumbline
