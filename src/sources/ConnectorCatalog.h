// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/ConnectorDefinition.h"

#include <map>

namespace plumbline {

/// The connectors that there are: the bundled ones and those of the user's own folder.
class ConnectorCatalog
{
public:
    /// Reads both; `ownFolder` may be empty or missing. A broken file breaks its own connector only.
    static ConnectorCatalog load(const QString &ownFolder = {});

    QStringList names() const;
    /// The connector, or why there is none.
    Result<const ConnectorDefinition *> find(const QString &name) const;
    QList<Error> problems() const;

private:
    void addFolder(const QString &folder);

    std::map<QString, Result<ConnectorDefinition>> m_connectors;
};

} // namespace plumbline
