// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreLocation.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<StoreLocation> StoreLocation::parse(const QString &url)
{
    if (url.startsWith(u"postgresql://"_s) || url.startsWith(u"postgres://"_s)) {
        if (QUrl(url).path().size() < 2)
            return fail(Error::Kind::Usage, u"read store address"_s, u"the address names no database"_s,
                        url.section(u'@', -1));
        return StoreLocation{Engine::Postgresql, url};
    }
    const QString path = url.startsWith(u"sqlite:"_s) ? url.mid(7) : url;
    if (path.isEmpty() || path.contains(u"://"_s))
        return fail(Error::Kind::Usage, u"read store address"_s, u"expected sqlite:PATH, a path or postgresql://..."_s,
                    url);
    return StoreLocation{Engine::Sqlite, path};
}

QString StoreLocation::toString() const
{
    if (engine == Engine::Sqlite)
        return u"sqlite:"_s + path;
    return QUrl(path).toString(QUrl::RemovePassword | QUrl::RemoveQuery);
}

QString StoreLocation::identity() const
{
    return engine == Engine::Sqlite ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : toString();
}

} // namespace plumbline
