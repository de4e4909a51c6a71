// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LogKeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Beside the file, found from each way that leads to it; for a server by its host, port and database.
QString stemOf(const StoreLocation &location)
{
    if (location.engine == StoreLocation::Engine::Sqlite) {
        if (location.path == u":memory:"_s)
            return {};
        const QString real = QFileInfo(location.path).canonicalFilePath();
        return real.isEmpty() ? QFileInfo(location.path).absoluteFilePath() : real;
    }
    const QUrl url(location.path);
    const QString host = QUrlQuery(url).queryItemValue(u"host"_s, QUrl::FullyDecoded);
    QString name
        = u"%1_%2_%3"_s.arg(host.isEmpty() ? url.host() : host).arg(url.port(5432)).arg(url.path().section(u'/', 1));
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-' && c != u'_')
            c = u'_';
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/plumbline/logs/"_s + name;
}

constexpr auto privateFile = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

LogKeys::LogKeys(const StoreLocation &location) : m_stem(stemOf(location)) { }

Result<NoteSigner> LogKeys::signer(const QString &origin) const
{
    if (m_stem.isEmpty())
        return NoteSigner::generate(origin);
    QFile file(keyFile());
    const auto failed = [&](const QString &why) { return fail(Error::Kind::Store, u"sign the log"_s, why, keyFile()); };
    if (!file.exists()) {
        auto made = NoteSigner::generate(origin);
        if (!made)
            return made;
        QDir().mkpath(QFileInfo(file).path());
        QFile whole(u"%1.%2-%3"_s.arg(keyFile()).arg(QCoreApplication::applicationPid()).arg(quintptr(&file)));
        const QByteArray pem = made->toPem();
        const bool isWritten = whole.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile)
            && whole.write(pem) == pem.size() && whole.flush();
        whole.close();
        // Whoever is second finds the first one's there and uses it.
        if (isWritten && whole.rename(keyFile()))
            return made;
        const QString why = whole.errorString();
        whole.remove();
        if (!file.exists())
            return failed(why);
    }
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    return NoteSigner::fromPem(origin, file.readAll());
}

Result<std::optional<SignedNote>> LogKeys::newestNote() const
{
    QFile file(noteFile());
    if (m_stem.isEmpty() || !file.exists())
        return std::optional<SignedNote>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Store, u"read newest checkpoint"_s, file.errorString(), noteFile());
    const auto note = SignedNote::parse(file.readAll());
    if (!note)
        return fail(Error::Kind::Store, u"read newest checkpoint"_s, note.error().detail, noteFile());
    return std::optional(*note);
}

Result<void> LogKeys::keepNewestNote(const SignedNote &note) const
{
    if (m_stem.isEmpty())
        return {};
    QDir().mkpath(QFileInfo(noteFile()).path());
    QSaveFile file(noteFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(note.toBytes()) < 0 || !file.commit())
        return fail(Error::Kind::Store, u"keep newest checkpoint"_s, file.errorString(), noteFile());
    return {};
}

} // namespace plumbline
