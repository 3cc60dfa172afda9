// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_paths.h"

#include "ui/charts/report_page.h"
#include "ui/charts/report_rights.h"
#include "ui/charts/report_text.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace caravan::ui {

ReportPaths::ReportPaths(Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_by(new QComboBox), m_split(new QComboBox)
{
    connect(m_by, &QComboBox::currentIndexChanged, this, &ReportPaths::edited);
    connect(m_split, &QComboBox::currentIndexChanged, this, &ReportPaths::edited);
}

void ReportPaths::addTo(QHBoxLayout& line)
{
    for (QComboBox* box : {m_by, m_split}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        line.addWidget(box);
    }
}

void ReportPaths::show(const ReportDefinition& report)
{
    const QSignalBlocker quietBy(m_by);
    const QSignalBlocker quietSplit(m_split);
    m_by->clear();
    m_split->clear();
    fill(report);
}

void ReportPaths::retranslate(const ReportDefinition& report)
{
    fill(report);
    m_by->setAccessibleName(ReportPage::tr("Group by"));
    m_split->setAccessibleName(ReportPage::tr("Split by"));
}

/// Keeps what is chosen where it is still offered.
void ReportPaths::fill(const ReportDefinition& report)
{
    const QSignalBlocker quietBy(m_by);
    const QSignalBlocker quietSplit(m_split);
    const QString by = m_by->currentData().toString();
    const QString split = m_split->currentData().toString();
    m_by->clear();
    addPaths(*m_by, report, report.by, false);
    m_split->clear();
    if (!report.alwaysSplit) {
        m_split->addItem(ReportPage::tr("No split"), QString());
    }
    addPaths(*m_split, report, report.split, true);
    m_by->setCurrentIndex(std::max(0, m_by->findData(by)));
    m_split->setCurrentIndex(std::max(0, m_split->findData(split)));
    m_by->setVisible(m_by->count() > 1);
    m_split->setVisible(m_split->count() > 1 && !report.kind.splitsItself);
}

void ReportPaths::addPaths(QComboBox& box, const ReportDefinition& report,
                           const std::vector<std::string>& paths, bool isSplit) const
{
    const Entity& entity = m_desk.catalogue().at(report.entity);
    for (const std::string& path : paths) {
        if (mayReadPath(m_desk, report, path)) {
            const QString field = pathText(m_desk.catalogue(), entity, path, true);
            box.addItem((isSplit ? ReportPage::tr("Split by %1", "a field")
                                 : ReportPage::tr("By %1", "a field"))
                            .arg(field),
                        toQString(path));
        }
    }
}

std::string ReportPaths::by() const
{
    return toStd(m_by->currentData().toString());
}

std::string ReportPaths::split() const
{
    return toStd(m_split->currentData().toString());
}

QString ReportPaths::byText() const
{
    return m_by->isHidden() ? QString() : m_by->currentText();
}

void ReportPaths::choose(const std::string& by, const std::string& split)
{
    m_by->setCurrentIndex(std::max(0, m_by->findData(toQString(by))));
    m_split->setCurrentIndex(std::max(0, m_split->findData(toQString(split))));
}

void ReportPaths::setBy(const std::string& by)
{
    const QSignalBlocker quiet(m_by);
    m_by->setCurrentIndex(std::max(0, m_by->findData(toQString(by))));
}

} // namespace caravan::ui
