// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FrozenFile.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

namespace plumbline {

FrozenFile FrozenFile::look(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (::faccessat(AT_FDCWD, folder.constData(), W_OK, AT_EACCESS) == 0)
        return {};
    const bool isWaiting = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    return {!isWaiting, isWaiting};
}

} // namespace plumbline
