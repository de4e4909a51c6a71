// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreTrouble.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool isDiskFull(const QString &path)
{
    struct statvfs disk {
    };
    return ::statvfs(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &disk) == 0 && disk.f_bavail == 0;
}

/// As the kernel's list of locks names a file: "08:01:1234".
QString nameInLocks(const QString &path)
{
    struct stat file {
    };
    if (::stat(QFile::encodeName(path).constData(), &file) != 0)
        return {};
    return u"%1:%2:%3"_s.arg(major(file.st_dev), 2, 16, QChar(u'0'))
        .arg(minor(file.st_dev), 2, 16, QChar(u'0'))
        .arg(file.st_ino);
}

} // namespace

QString StoreTrouble::lockedBy(const QString &path)
{
    const QStringList names{nameInLocks(path), nameInLocks(path + u"-shm"_s)};
    QFile locks(u"/proc/locks"_s);
    if (!locks.open(QIODevice::ReadOnly))
        return {};
    // "1: POSIX  ADVISORY  WRITE 4711 08:01:1234 120 120"
    for (const QString &line : QString::fromLatin1(locks.readAll()).split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        const qsizetype mark = words.indexOf(u"WRITE"_s);
        if (mark < 0 || mark + 2 >= words.size())
            continue;
        const qint64 pid = words.at(mark + 1).toLongLong();
        if (!names.contains(words.at(mark + 2)) || pid <= 0 || pid == QCoreApplication::applicationPid())
            continue;
        QFile command(u"/proc/%1/comm"_s.arg(pid));
        const QString name
            = command.open(QIODevice::ReadOnly) ? QString::fromUtf8(command.readAll()).trimmed() : QString();
        return name.isEmpty() ? u" (process %1)"_s.arg(pid) : u" (%1, process %2)"_s.arg(name).arg(pid);
    }
    return {};
}

QString StoreTrouble::words(const QString &said, const QString &path)
{
    const QFileInfo file(path);
    QString plain;
    if (said.contains(u"malformed"_s))
        plain = u"the file is damaged"_s;
    else if (said.contains(u"not a database"_s))
        plain = u"the file is no store, or its beginning is damaged"_s;
    else if (said.contains(u"readonly database"_s))
        plain = u"this user may not write to it"_s;
    else if (said.contains(u"database is locked"_s))
        plain = u"another program%1 has had it locked for a minute"_s.arg(lockedBy(path));
    else if (said.contains(u"disk is full"_s) || (said.contains(u"disk I/O error"_s) && isDiskFull(path)))
        plain = u"the disk is full"_s;
    else if (file.isDir())
        plain = u"this is a folder; name a file in it"_s;
    else if (said.contains(u"unable to open"_s) && file.exists() && !file.isReadable())
        plain = u"this user may not read it"_s;
    else if (said.contains(u"unable to open"_s) && file.exists()
             && !(file.isWritable() && QFileInfo(file.absolutePath()).isWritable()))
        plain = u"this user may not write to it"_s;
    else if (said.contains(u"disk I/O error"_s))
        plain = u"the disk cannot be read or written"_s;
    return plain.isEmpty() ? said : u"%1 (%2)"_s.arg(plain, said);
}

QString StoreTrouble::seenFrom(const QString &path, qint64 pageSize)
{
    // While there is a log beside it, another process may be writing pages to the file at this moment.
    const qint64 size = QFileInfo(path).size();
    if (pageSize <= 0 || size % pageSize == 0 || QFileInfo(path + u"-wal"_s).size() > 0)
        return {};
    return u"the file is damaged (it was cut short in the middle of a page)"_s;
}

} // namespace plumbline
