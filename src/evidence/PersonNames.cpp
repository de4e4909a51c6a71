// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/PersonNames.h"

#include <QSet>

namespace plumbline {

namespace {

QString keyOf(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

} // namespace

PersonNames::PersonNames(const QStringList &names)
{
    QHash<QString, QSet<QString>> addresses; // by the part before the @
    for (const QString &name : names) {
        const QString key = keyOf(name);
        if (key.isEmpty())
            continue;
        QString &spelled = m_spelled[key];
        if (spelled.isEmpty() || name.trimmed() < spelled)
            spelled = name.trimmed();
        if (const qsizetype at = key.indexOf(u'@'); at > 0)
            addresses[key.left(at)].insert(key);
    }
    for (auto it = addresses.begin(); it != addresses.end(); ++it) {
        if (it->size() == 1 && m_spelled.contains(it.key()))
            m_plain.insert(*it->begin(), it.key());
    }
}

PersonNames::Person PersonNames::of(const QString &name) const
{
    const QString key = keyOf(name);
    const QString plain = m_plain.value(key);
    return {m_spelled.value(plain.isEmpty() ? key : plain), !plain.isEmpty()};
}

} // namespace plumbline
