// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/company_page.h"

#include "core/query/match_marks.h"
#include "ui/admin/company_data.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kFavouritesKey = QStringLiteral("company.favourites");
constexpr int kSearchWidth = 320;
constexpr int kRowsWidth = 560;
constexpr int kIconSide = 16;

} // namespace

CompanyPage::CompanyPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_about(new PlainLabel({}, TextRole::body, Ink::text2)), m_search(new QLineEdit),
      m_rows(new QVBoxLayout)
{
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_rows->setSpacing(2);
    QScrollArea* area = makeScrollingColumn(*m_rows);
    area->setMaximumWidth(kRowsWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kGap);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addWidget(m_search);
    layout->addWidget(area, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CompanyPage::fill);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_shown.isEmpty() && !m_search->text().trimmed().isEmpty()) {
            Q_EMIT routeRequested(Route::list(toStd(m_shown.first())));
        }
    });
    offer(Verb::find, [this] { focusContent(); });
    retranslate();
}

void CompanyPage::focusContent()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CompanyPage::retranslate()
{
    m_title->setText(title());
    m_about->setText(tr("Shared by everyone: prices, limits, pipelines, exchange rates, targets."));
    m_search->setPlaceholderText(tr("Find company data"));
    m_search->setAccessibleName(m_search->placeholderText());
    count();
    fill();
}

void CompanyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    count(); // somebody may have added one on the page that was left
    fill();
}

/// Once for all that is typed into the search.
void CompanyPage::count()
{
    for (const Entity* entity : companyData(m_desk.catalogue())) {
        const auto records = m_desk.replica().count({entity->name, {}, {}, {}});
        if (!records) {
            m_desk.reportReadFailure(records.error());
        }
        m_counts[entity->name] = records ? integerText(*records) : QString();
    }
}

void CompanyPage::fill()
{
    const std::string wanted = toStd(m_search->text().trimmed());
    const QStringList starred = keptNames(m_desk.preferences(), kFavouritesKey);
    std::vector<std::pair<const Entity*, bool>> rows;
    for (const Entity* entity : companyData(m_desk.catalogue())) {
        const bool isWanted =
            wanted.empty() || !matchMarks(toStd(labelText(entity->plural)), wanted).empty();
        if (isWanted) {
            rows.emplace_back(entity, starred.contains(toQString(entity->name)));
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.second && !b.second; });
    keepScrolled(*m_rows->parentWidget());
    clearLayout(*m_rows);
    m_shown.clear();
    for (const auto& [entity, isFavourite] : rows) {
        m_shown.append(toQString(entity->name));
        addRow(*entity, isFavourite);
    }
    if (rows.empty()) {
        m_rows->addWidget(new PlainLabel(tr("Nothing is called so."), TextRole::body, Ink::text2));
    }
    m_rows->addStretch(1);
}

void CompanyPage::addRow(const Entity& entity, bool isFavourite)
{
    const QString name = labelText(entity.plural);
    auto* row = new QWidget;
    auto* cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(kGap);
    auto* star = makeIconButton(QStringLiteral("star"));
    star->setCheckable(true);
    star->setChecked(isFavourite);
    star->setAccessibleName(tr("Favourite: %1", "kind of records").arg(name));
    star->setToolTip(tr("Show it above all others"));
    setButtonKind(*star, ButtonKind::ghost);
    connect(star, &QToolButton::toggled, this,
            [this, key = toQString(entity.name)] { toggleFavourite(key); });
    auto* sign = new QLabel;
    sign->setPixmap(
        icon(toQString(entity.icon)).pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    auto* link = new LinkLabel(name);
    connect(link, &LinkLabel::clicked, this,
            [this, key = entity.name] { Q_EMIT routeRequested(Route::list(key)); });
    cells->addWidget(star);
    cells->addWidget(sign);
    cells->addWidget(link);
    cells->addStretch(1);
    cells->addWidget(new PlainLabel(m_counts[entity.name], TextRole::body, Ink::text2));
    m_rows->addWidget(row);
}

void CompanyPage::toggleFavourite(const QString& entity)
{
    toggleKeptName(m_desk.preferences(), kFavouritesKey, entity);
    // Not from within the click of the button that is made anew.
    QMetaObject::invokeMethod(this, &CompanyPage::fill, Qt::QueuedConnection);
}

} // namespace caravan::ui
