// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TableExport.h"

#include "base/Clock.h"
#include "base/SafeText.h"
#include "base/SpreadsheetCell.h"
#include "verify/ShellCsv.h"

#include <QSaveFile>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype longestTableName = 60;

/// The shell's line with the line end that RFC 4180 asks for.
QByteArray safeCsvLine(const QStringList &values)
{
    QByteArrayList cells;
    for (const QString &value : values)
        cells.append(spreadsheetCell(value).toUtf8());
    QByteArray line = shellCsvLine(cells);
    line.chop(1);
    return line + "\r\n";
}

} // namespace

TableExport::TableExport(const Clock &clock, NumberText text, QObject *parent)
    : QObject(parent), m_clock(clock), m_numbers(text), m_work(std::move(text))
{
    connect(&m_work, &PacketWork::changed, this, &TableExport::changed);
}

void TableExport::ask(QAbstractItemModel *table, const QString &name, const QList<int> &columns,
                      const QStringList &headings, const QList<int> &bounds)
{
    const auto *whole = dynamic_cast<const WholeTable *>(table);
    if (!whole || running() || asking() || columns.size() != headings.size())
        return;
    QList<RowSpan> spans;
    for (qsizetype i = 0; i + 1 < bounds.size(); i += 2)
        spans.append({bounds.at(i), bounds.at(i + 1)});
    m_asked = Asked{whole->wholeRows(spans), columns, headings};
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_asked->headings[i] = m_asked->rows.headings.value(columns.at(i), headings.at(i));
    say({}, {});
    emit fileRequested(fileName(name));
}

/// Made of letters and digits alone: the name of a table can be in any script.
QString TableExport::fileName(const QString &table) const
{
    QString name;
    const QString letters = table.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar sign : letters) {
        if ((sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9'))
            name += sign;
        else if (!sign.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name = name.left(longestTableName);
    if (name.endsWith(u'-'))
        name.chop(1);
    return u"%1-%2.csv"_s.arg(name.isEmpty() ? u"table"_s : name,
                              m_numbers.localTime(m_clock.now()).date().toString(Qt::ISODate));
}

void TableExport::write(const QString &path)
{
    if (!m_asked || running())
        return;
    const qint64 beyond = m_asked->rows.beyond;
    m_work.start(
        [asked = *std::exchange(m_asked, std::nullopt), path](const WorkWatch &watch) {
            return writeFile(asked, path, watch);
        },
        [this, path, beyond](const Result<qint64> &written) {
            if (written && beyond > 0)
                say(tr("Rows written: the first %1 of %2, to %3; the others are not in this table", "count, all, path")
                        .arg(m_numbers.count(*written), m_numbers.count(*written + beyond), visibleText(path)),
                    u"warn"_s);
            else if (written)
                say(tr("Rows written: %1, to %2").arg(m_numbers.count(*written), visibleText(path)), u"ok"_s);
            else if (written.error().kind == Error::Kind::Cancelled)
                say(tr("Stopped: no file was written."), {});
            else
                say(tr("No file was written: %1 (%2)", "reason, path")
                        .arg(visibleText(written.error().detail), visibleText(path)),
                    u"crit"_s);
        });
}

Result<qint64> TableExport::writeFile(const Asked &asked, const QString &path, const WorkWatch &watch)
{
    const QString operation = u"write table"_s;
    QSaveFile file(path);
    const auto failed = [&] { return fail(Error::Kind::Store, operation, file.errorString(), path); };
    const auto put = [&](const QStringList &values) {
        const QByteArray line = safeCsvLine(values);
        return file.write(line) == line.size();
    };
    if (!file.open(QIODevice::WriteOnly) || !put(asked.headings))
        return failed();
    qint64 written = 0;
    const auto read = asked.rows.read([&](const QStringList &values) -> Result<void> {
        if (auto going = watch.goOn(operation); !going)
            return going;
        QStringList shown;
        for (const int column : asked.columns)
            shown.append(values.value(column));
        if (!put(shown))
            return failed();
        watch.tell(u"rows"_s, ++written, asked.rows.count);
        return {};
    });
    if (!read)
        return fail(read.error());
    if (written != asked.rows.count)
        return fail(Error::Kind::Store, operation, u"the store gave %1 of %2 rows"_s.arg(written).arg(asked.rows.count),
                    path);
    if (auto going = watch.goOn(operation); !going)
        return fail(going.error());
    if (!file.commit())
        return failed();
    return written;
}

void TableExport::dropAsked()
{
    m_asked.reset();
    emit changed();
}

void TableExport::cancel()
{
    m_work.cancel();
}

void TableExport::forget()
{
    if (!running())
        say({}, {});
}

void TableExport::say(const QString &words, const QString &mark)
{
    m_said = words;
    m_mark = mark;
    emit changed();
}

} // namespace plumbline
