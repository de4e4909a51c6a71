// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Output.h"

#include "base/SafeText.h"
#include "cli/ExitCode.h"

#include <QJsonDocument>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void Output::write(const QByteArray &bytes)
{
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size())
        || std::fflush(stdout) != 0)
        m_written = false;
}

void Output::line(const QString &text)
{
    write(visibleText(text).toUtf8() + '\n');
}

void Output::lines(const QStringList &texts)
{
    for (const QString &text : texts)
        line(text);
}

void Output::document(const QJsonObject &object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Output::document(const QJsonArray &array)
{
    write(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

void Output::record(const QJsonObject &object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::bytes(const QByteArray &bytes)
{
    if (!isatty(STDOUT_FILENO)) {
        write(bytes);
        return;
    }
    const QList<QByteArray> lines = bytes.split('\n');
    for (const QByteArray &one : lines)
        line(QString::fromUtf8(one));
}

void Output::endProgress()
{
    if (m_inProgress)
        std::fputc('\n', stderr);
    m_inProgress = false;
}

void Output::message(const QString &text)
{
    endProgress();
    const QByteArray bytes = visibleText(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

void Output::error(const Error &error)
{
    message(u"plumbline: "_s + toString(error));
    if (const QString advice = adviceFor(error); !advice.isEmpty())
        message(u"  "_s + advice);
}

void Output::progress(const QString &text)
{
    if (!isatty(STDERR_FILENO)) {
        message(text);
        return;
    }
    const QByteArray bytes = "\r\033[K" + visibleText(text).toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
    m_inProgress = true;
}

} // namespace plumbline
