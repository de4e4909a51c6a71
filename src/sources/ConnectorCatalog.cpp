// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ConnectorCatalog.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

ConnectorCatalog ConnectorCatalog::load(const QString &ownFolder)
{
    ConnectorCatalog catalog;
    catalog.addFolder(u":/plumbline/connectors"_s);
    if (!ownFolder.isEmpty())
        catalog.addFolder(ownFolder);
    return catalog;
}

void ConnectorCatalog::addFolder(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        if (m_connectors.contains(name))
            m_connectors.insert_or_assign(name,
                                          fail(Error::Kind::Configuration, u"read connector"_s,
                                               u"there is a bundled connector of this name; give yours another one"_s,
                                               path));
        else
            m_connectors.emplace(name, ConnectorDefinition::read(name, path));
    }
}

QStringList ConnectorCatalog::names() const
{
    QStringList names;
    for (const auto &[name, connector] : m_connectors)
        names.append(name);
    return names;
}

Result<const ConnectorDefinition *> ConnectorCatalog::find(const QString &name) const
{
    const auto found = m_connectors.find(name);
    if (found == m_connectors.end())
        return fail(Error::Kind::Configuration, u"find connector"_s,
                    u"there is no connector \"%1\"; known: %2"_s.arg(name, names().join(u", "_s)));
    if (!found->second)
        return fail(found->second.error());
    return &*found->second;
}

QList<Error> ConnectorCatalog::problems() const
{
    QList<Error> problems;
    for (const auto &[name, connector] : m_connectors) {
        if (!connector)
            problems.append(connector.error());
    }
    return problems;
}

} // namespace plumbline
