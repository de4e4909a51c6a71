// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"

#include <QMap>

namespace plumbline {

/// The names of one person, as sources write them, and what stands in their place once they are erased.
class ErasedNames
{
public:
    explicit ErasedNames(const QStringList &names);

    const QStringList &given() const { return m_names; }
    /// Whether a value, or an item of a list, is one of the names in any case.
    bool matches(const FieldValue &value) const;
    /// Whether a text says one of them as a word of its own: plainly, or as JSON or an address escapes it.
    bool isIn(const QString &text) const;
    /// Those names within a value that share a word with one of the given, and are none: they may be the same person's.
    QStringList similarIn(const FieldValue &value) const;
    /// The value without the names. One spelling is replaced by the same word everywhere, and two that differ in case
    /// only by words that do: whoever compares names finds what was found before. The word says nothing of the name.
    FieldValue replaced(const FieldValue &value);
    /// The words that replaced() used, by the spelling that they stand for.
    const QMap<QString, QString> &words() const { return m_words; }

private:
    bool isOne(const QString &text) const;
    QString wordFor(const QString &spelling);

    QStringList m_names;
    QStringList m_forms; ///< Of the names, as texts hold them.
    QStringList m_parts; ///< Words of the names by which another name may be the same person's.
    QString m_series; ///< Random: nobody can tell who it was from it.
    QMap<QString, QString> m_words;
};

} // namespace plumbline
