// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SourceFormModels.h"
#include "sync/ProbeStep.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <atomic>
#include <functional>

namespace plumbline {

class SourceForm;
struct SourceSettings;

/// Looks a source over step by step, as SourceProbe does; tells each step at once, and stops when it is told.
using ProbeWork = std::function<QList<ProbeStep>(
    const SourceSettings &source, const std::function<void(const ProbeStep &)> &onStep, const std::atomic_bool &stop)>;

/// The test of what stands in the form: asks the server, keeps nothing, and says what came of each step.
class SourceTest : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed) ///< What came of it; empty before the first test.
    Q_PROPERTY(plumbline::StepListModel *steps READ steps CONSTANT)

public:
    SourceTest(ProbeWork work, SourceForm &form, QObject *parent = nullptr);
    ~SourceTest() override;

    bool isRunning() const { return m_isRunning; }
    const QString &mark() const { return m_mark; }
    const QString &text() const { return m_text; }
    StepListModel *steps() { return &m_steps; }

    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void clear(); ///< Stops it and forgets the steps.

signals:
    void changed();

private:
    void take(const ProbeStep &step);
    void conclude();
    static QString titleOf(const ProbeStep &step);

    ProbeWork m_work;
    SourceForm &m_form;
    QList<StepLine> m_lines;
    StepListModel m_steps;
    QString m_mark, m_text;
    bool m_isRunning = false;
    int m_problems = 0;
    quint64 m_generation = 0; ///< Steps of a test that was given up are not shown.
    std::shared_ptr<std::atomic_bool> m_stop;
    QThreadPool m_pool;
};

} // namespace plumbline
