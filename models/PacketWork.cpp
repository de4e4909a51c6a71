// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PacketWork.h"

#include "verify/PacketCheck.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 tellingPause = 80; ///< Milliseconds: as often as a person sees.

} // namespace

PacketWork::PacketWork(NumberText text, QObject *parent)
    : QObject(parent), m_numbers(std::move(text)), m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_pool.setMaxThreadCount(1);
}

PacketWork::~PacketWork()
{
    *m_stop = true;
    m_pool.waitForDone();
}

void PacketWork::begin()
{
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_isRunning = true;
    m_text = tr("Starting…");
    m_fraction = -1;
    emit changed();
}

void PacketWork::cancel()
{
    if (!m_isRunning)
        return;
    *m_stop = true;
    m_text = tr("Stopping…");
    emit changed();
}

WorkWatch PacketWork::watch(const std::atomic_bool &stop)
{
    return {[this, &stop, last = std::make_shared<QElapsedTimer>(),
             before = std::make_shared<QString>()](const QString &what, qint64 done, qint64 total) {
                if (last->isValid() && last->elapsed() < tellingPause && what == *before)
                    return;
                last->start();
                *before = what;
                QMetaObject::invokeMethod(
                    this,
                    [this, &stop, what, done, total] {
                        if (m_isRunning && m_stop.get() == &stop && !stop)
                            show(what, done, total);
                    },
                    Qt::QueuedConnection);
            },
            &stop};
}

void PacketWork::show(const QString &what, qint64 done, qint64 total)
{
    const QString words = wordsFor(what);
    m_text = total > 0 ? tr("%1: %2 of %3", "work, done, all").arg(words, m_numbers.count(done), m_numbers.count(total))
                       : words;
    m_fraction = total > 0 ? double(done) / double(total) : -1;
    emit changed();
}

QString PacketWork::wordsFor(const QString &what) const
{
    const std::pair<QString, QString> known[] = {
        {u"checking the log"_s, tr("Checking the log")},
        {u"lines"_s, tr("Lines of the log")},
        {u"figures"_s, tr("Figures")},
        {u"controls"_s, tr("Controls")},
        {u"closing evidence.db"_s, tr("Closing evidence.db")},
        {u"list raw answers"_s, tr("Raw answers")},
        {u"population"_s, tr("Steps of reading the list")},
        {u"packing"_s, tr("Packing")},
        {u"rows"_s, tr("Rows written")},
        {u"check"_s, tr("Check")},
        {u"answers"_s, tr("Answers read")},
        {u"compare"_s, tr("Comparing both packets")},
    };
    for (const auto &[name, words] : known)
        if (name == what)
            return words;
    return what;
}

} // namespace plumbline
