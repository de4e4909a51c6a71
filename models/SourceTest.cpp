// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SourceTest.h"

#include "base/SafeText.h"
#include "models/SourceForm.h"

#include <QFuture>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SourceTest::SourceTest(ProbeWork work, SourceForm &form, QObject *parent)
    : QObject(parent), m_work(std::move(work)), m_form(form), m_stop(std::make_shared<std::atomic_bool>(false))
{
}

SourceTest::~SourceTest()
{
    *m_stop = true;
    m_pool.waitForDone();
}

void SourceTest::start()
{
    clear();
    const auto source = m_form.settings();
    if (!source) {
        m_mark = u"crit"_s;
        m_text = source.error().kind == Error::Kind::Usage ? tr("Fill in what is marked first.")
                                                           : visibleText(toString(source.error()));
        emit changed();
        return;
    }
    m_isRunning = true;
    m_mark = u"run"_s;
    m_text = tr("Testing…");
    emit changed();
    const auto onStep = [this, asked = m_generation](const ProbeStep &step) {
        QMetaObject::invokeMethod(
            this,
            [this, asked, step] {
                if (asked == m_generation)
                    take(step);
            },
            Qt::QueuedConnection);
    };
    QtConcurrent::run(&m_pool, [work = m_work, source = *source, onStep, stop = m_stop] {
        return work(source, onStep, *stop);
    }).then(this, [this, asked = m_generation](const QList<ProbeStep> &) {
        if (asked == m_generation)
            conclude();
    });
}

void SourceTest::cancel()
{
    if (!m_isRunning)
        return;
    *m_stop = true;
    m_text = tr("Stopping…");
    emit changed();
}

void SourceTest::clear()
{
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    ++m_generation;
    m_isRunning = false;
    m_problems = 0;
    m_lines.clear();
    m_steps.setRows({});
    m_mark.clear();
    m_text.clear();
    emit changed();
}

void SourceTest::take(const ProbeStep &step)
{
    static const QStringList marks{u"ok"_s, u"warn"_s, u"crit"_s, u"unk"_s};
    if (step.state == ProbeStep::State::Problem)
        ++m_problems;
    m_lines.append({marks.value(int(step.state)), titleOf(step), visibleText(step.text)});
    m_steps.setRows(m_lines);
}

void SourceTest::conclude()
{
    m_isRunning = false;
    if (*m_stop) {
        m_mark = u"unk"_s;
        m_text = tr("Stopped. Nothing was kept.");
    } else {
        m_mark = m_problems == 0 ? u"ok"_s : u"crit"_s;
        m_text = m_problems == 0 ? tr("It can be read.")
            : m_problems == 1    ? tr("1 step failed.")
                                 : tr("%1 steps failed.").arg(m_problems);
    }
    emit changed();
}

QString SourceTest::titleOf(const ProbeStep &step)
{
    QString stream = visibleText(step.stream);
    switch (step.kind) {
    case ProbeStep::Kind::Files: return tr("Connector");
    case ProbeStep::Kind::Parameters: return tr("Parameters");
    case ProbeStep::Kind::Secret: return tr("Secret");
    case ProbeStep::Kind::Address: return tr("Address");
    case ProbeStep::Kind::Clock: return tr("Clock");
    case ProbeStep::Kind::Stream: return tr("Stream %1").arg(stream);
    case ProbeStep::Kind::Budget: return tr("Rate limit");
    case ProbeStep::Kind::Retention: return tr("Kept upstream");
    }
    return stream;
}

} // namespace plumbline
