// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/report_list.h"

#include "core/query/match_marks.h"
#include "core/schema/navigation.h"
#include "ui/charts/report_page.h"
#include "ui/charts/report_rights.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/nav_list.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kListWidth = 216;
const QString kPinnedKey = QStringLiteral("reports.pinned");

} // namespace

ReportList::ReportList(Desk& desk, const Reports& reports)
    : m_desk(desk), m_reports(reports), m_search(new QLineEdit), m_list(new NavList)
{
    m_list->setFixedWidth(kListWidth);
    connect(m_list, &NavList::placePicked, this,
            [this](const QString& key) { Q_EMIT picked(toStd(key)); });
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kListWidth - kGap);
    connect(m_search, &QLineEdit::textChanged, this, &ReportList::fill);
    connect(m_search, &QLineEdit::returnPressed, this, &ReportList::openFound);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
}

void ReportList::retranslate()
{
    fill();
    m_list->setAccessibleName(ReportPage::tr("Reports"));
    m_search->setPlaceholderText(ReportPage::tr("Find a report"));
    m_search->setAccessibleName(ReportPage::tr("Find a report"));
}

void ReportList::setCurrent(const std::string& report)
{
    m_current = toQString(report);
    const QSignalBlocker quiet(m_list);
    m_list->setCurrent(m_current);
    Q_EMIT filled();
}

void ReportList::togglePin()
{
    toggleKeptName(m_desk.preferences(), kPinnedKey, m_current);
    fill();
}

bool ReportList::isCurrentPinned() const
{
    return keptNames(m_desk.preferences(), kPinnedKey).contains(m_current);
}

QStringList ReportList::shown() const
{
    QStringList names;
    const QList<NavPlace> places = m_list->places();
    for (const NavPlace& place : places) {
        names.append(place.key);
    }
    return names;
}

void ReportList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ReportList::focusList(Qt::FocusReason reason)
{
    m_list->setFocus(reason);
}

/// The first that is found, unless what is shown is among them.
void ReportList::openFound()
{
    const QStringList found = shown();
    if (!found.isEmpty() && !m_search->text().trimmed().isEmpty()) {
        Q_EMIT picked(toStd(found.contains(m_current) ? m_current : found.first()));
    }
    m_list->setFocus();
}

/// What is searched for is found by its words, its section, and, in Chinese, by its sound.
void ReportList::fill()
{
    const QSignalBlocker quiet(m_list);
    const QStringList favourites = keptNames(m_desk.preferences(), kPinnedKey);
    const std::string wanted = toStd(m_search->text().trimmed());
    const auto isWanted = [&](const QString& text) {
        return wanted.empty() || !matchMarks(toStd(text), wanted).empty();
    };
    QList<NavPlace> top;
    QList<NavPlace> places;
    std::string section;
    for (const Reports::Definition& one : m_reports.all()) {
        if (!isOffered(m_desk, *one)) {
            continue;
        }
        const QString sectionText =
            one->section.empty()
                ? ReportPage::tr("More")
                : labelText(m_desk.catalogue().navigation().section(one->section)->labels);
        const QString label = labelText(one->labels);
        if (!isWanted(label) && !isWanted(sectionText)) {
            continue;
        }
        const NavPlace place{toQString(one->name), toQString(one->icon), label};
        if (favourites.contains(place.key)) {
            top.append(place);
            continue;
        }
        if (one->section != section || places.isEmpty()) {
            section = one->section;
            places.append({toQString(section), {}, sectionText, true});
        }
        places.append(place);
    }
    if (!top.isEmpty()) {
        top.prepend({QStringLiteral("pinned"), {}, ReportPage::tr("Pinned"), true});
    }
    m_list->setPlaces(top + places);
    m_list->setCurrent(m_current);
    Q_EMIT filled();
}

} // namespace caravan::ui
