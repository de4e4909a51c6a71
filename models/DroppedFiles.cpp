// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DroppedFiles.h"

#include "base/SafeText.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// By what it begins with: a name says what somebody called it.
bool isZip(QFile &file)
{
    return file.peek(4) == QByteArrayView("PK\x03\x04", 4);
}

} // namespace

void DroppedFiles::take(const QList<QUrl> &urls)
{
    QStringList packets, others;
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (path.isEmpty())
            return emit refused(tr("Only files of this computer can be dropped, not %1.").arg(visibleText(url.toDisplayString())));
        const QString name = visibleText(QFileInfo(path).fileName());
        QFile file(path);
        if (!QFileInfo(path).isFile()) // a pipe would be waited for
            return emit refused(tr("%1 is no file.").arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return emit refused(tr("%1 cannot be read: %2").arg(name, visibleText(file.errorString())));
        (isZip(file) ? packets : others).append(path);
    }
    if (packets.size() > 1 || (!packets.isEmpty() && !others.isEmpty()))
        return emit refused(tr("A packet is checked by itself: drop one, and nothing beside it."));
    if (!packets.isEmpty()) {
        emit pageAsked(u"packets"_s);
        emit packetDropped(packets.constFirst());
    } else if (!others.isEmpty()) {
        emit pageAsked(u"sources"_s);
        emit filesDropped(others);
    }
}

} // namespace plumbline
