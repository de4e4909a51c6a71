// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace plumbline {

/// Who is meant by the names that sources give to people. Names that differ only in case are one person. An address or
/// "user@machine" is the person whose plain name is its part before the @, as long as no other address has that part.
class PersonNames
{
public:
    explicit PersonNames(const QStringList &names);

    struct Person {
        QString name; ///< Empty where nobody is named.
        bool isInferred = false; ///< By the part before the @.
    };
    Person of(const QString &name) const;

private:
    QHash<QString, QString> m_spelled; ///< As it is written first in the order of letters, by the name in lower case.
    QHash<QString, QString> m_plain; ///< Lower case of the plain name that an address is of, by that address.
};

} // namespace plumbline
