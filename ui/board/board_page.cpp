// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_page.h"

#include "ui/board/board_model.h"
#include "ui/board/column_view.h"
#include "ui/board/stage_dialog.h"
#include "ui/charts/sales_filter.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kColumnWidthMin = 208;
constexpr int kColumnWidthMax = 320;
constexpr int kColumnGap = 12;

Decimal whole(Decimal amount)
{
    return Decimal::fromInteger(amount.units() / Decimal::kUnit);
}

} // namespace

BoardPage::BoardPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_model(new BoardModel(desk, this)),
      m_filter(new SalesFilter(desk, QStringLiteral("board"),
                               {"last_30_days", "this_month", "this_quarter", "this_year"})),
      m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_list(new QToolButton),
      m_new(new QPushButton), m_scroll(new QScrollArea)
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_subtitle->setElided(true);
    m_list->setIcon(icon(QStringLiteral("list")));
    m_list->setIconSize(QSize(kIconSize, kIconSize));
    setButtonKind(*m_list, ButtonKind::secondary);
    m_new->setIcon(icon(QStringLiteral("plus"), Ink::onAccent));
    setButtonKind(*m_new, ButtonKind::primary);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addLayout(titles, 1);
    head->addWidget(m_filter, 0, Qt::AlignBottom);
    head->addWidget(m_list, 0, Qt::AlignBottom);
    head->addWidget(m_new, 0, Qt::AlignBottom);

    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its columns take the focus
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kGap);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);

    connect(m_list, &QToolButton::clicked, this,
            [this] { Q_EMIT routeRequested(Route::list("opportunity")); });
    connect(m_new, &QPushButton::clicked, this,
            [this] { Q_EMIT routeRequested(Route::create("opportunity")); });
    connect(m_filter, &SalesFilter::edited, this, &BoardPage::ask);
    connect(m_model, &BoardModel::rebuilt, this, &BoardPage::rebuild);
    connect(m_model, &BoardModel::refreshed, this, [this] {
        showSums();
        keepPlace();
    });
    m_filter->setAboutClosed();
    retranslate();
    ask();
}

QString BoardPage::title() const
{
    return tr("Board");
}

void BoardPage::ask()
{
    const Pipeline* pipeline = m_filter->pipeline();
    m_model->ask({pipeline ? *pipeline : readPipelines(m_desk.replica()).front(),
                  m_filter->owners(), m_filter->period()});
}

void BoardPage::rebuild()
{
    m_views.clear();
    m_sums.clear();
    m_counts.clear();
    auto* all = new QWidget;
    auto* columns = new QHBoxLayout(all);
    columns->setContentsMargins(0, 0, 0, kGap);
    columns->setSpacing(kColumnGap);
    for (BoardColumn* column : m_model->columns()) {
        auto* view = new ColumnView(*column);
        auto* count = new PlainLabel({}, TextRole::caption, Ink::text2);
        auto* sum = new PlainLabel({}, TextRole::caption, Ink::text2);
        auto* head = new QHBoxLayout;
        head->setSpacing(6);
        head->addWidget(new Pill(column->name(), column->tone()));
        head->addWidget(count);
        head->addStretch(1);
        auto* box = new QWidget;
        box->setMinimumWidth(kColumnWidthMin);
        box->setMaximumWidth(kColumnWidthMax);
        const PipelineStage& stage = column->stage();
        if (!stage.exit.empty()) {
            box->setToolTip(plainToolTip(tr("Done here when: %1").arg(labelText(stage.exit))));
        }
        auto* layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(6);
        layout->addLayout(head);
        layout->addWidget(sum);
        layout->addWidget(view, 1);
        columns->addWidget(box, 1);
        m_views.push_back(view);
        m_counts.push_back(count);
        m_sums.push_back(sum);

        connect(view, &ColumnView::cardOpened, this, [this, column](const QModelIndex& index) {
            if (const BoardCard* card = column->cardAt(index.row())) {
                Q_EMIT routeRequested(Route::record(card->row.record.key()));
            }
        });
        connect(view, &ColumnView::cardsDropped, this,
                [this, column](const std::vector<RecordId>& ids) { move(ids, *column); });
        connect(view, &ColumnView::cardsPushed, this, [this, view](int step) {
            if (ColumnView* to = beside(*view, step)) {
                move(view->selectedIds(), to->column());
            }
        });
        connect(view, &ColumnView::neighbourAsked, this, [this, view](int step) {
            ColumnView* to = beside(*view, step);
            while (to && to->column().rowCount() == 0) {
                to = beside(*to, step);
            }
            if (to) {
                to->setFocus(Qt::OtherFocusReason);
                m_scroll->ensureWidgetVisible(to);
            }
        });
    }
    columns->addStretch();
    replaceContent(*m_scroll, all);
    all->setAutoFillBackground(false);
    showSums();
}

ColumnView* BoardPage::beside(const ColumnView& view, int step) const
{
    const auto found = std::find(m_views.begin(), m_views.end(), &view);
    const auto place = found - m_views.begin() + step;
    return place >= 0 && place < static_cast<std::ptrdiff_t>(m_views.size())
               ? m_views[static_cast<std::size_t>(place)]
               : nullptr;
}

void BoardPage::move(const std::vector<RecordId>& ids, const BoardColumn& column)
{
    if (ids.empty()) {
        return;
    }
    m_current = ids.front();
    const auto moved = moveDeals(m_desk, ids, column.stage().stage, this);
    if (moved) {
        Q_EMIT messageRequested(moved->text, moved->isGood);
    }
    keepPlace();
    m_current.reset();
}

void BoardPage::keepPlace()
{
    if (!m_current) {
        return;
    }
    for (ColumnView* view : m_views) {
        if (view->column().rowOf(*m_current) >= 0) {
            view->select(*m_current);
            view->setFocus(Qt::OtherFocusReason);
            m_scroll->ensureWidgetVisible(view);
        }
    }
}

void BoardPage::showSums()
{
    const auto money = [this](Decimal amount) {
        return m_model->currency().empty() ? QString()
                                           : moneyText({whole(amount), m_model->currency()}, 0);
    };
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const BoardModel::Sum sum = m_model->sumOf(m_views[i]->column());
        m_counts[i]->setText(integerText(sum.count));
        m_sums[i]->setText(sum.count == 0 ? QStringLiteral("–") : money(sum.worth));
    }
    const BoardModel::Sum open = m_model->sumOfOpen();
    QStringList parts{tr("%Ln open deal(s)", nullptr, open.count)};
    if (open.worth.units() > 0) {
        parts.append(money(open.worth));
        parts.append(tr("%1 by probability").arg(money(open.weighted)));
    }
    if (open.unconverted > 0) {
        parts.append(tr("%n without an exchange rate not added up", nullptr, open.unconverted));
    }
    m_subtitle->setText(parts.join(QStringLiteral(" · ")));
}

void BoardPage::retranslate()
{
    m_title->setText(title());
    m_list->setToolTip(tr("Show as a list"));
    m_list->setAccessibleName(tr("Show as a list"));
    m_new->setText(tr("New %1", "kind of record")
                       .arg(labelInSentence(m_desk.catalogue().at("opportunity").labels)));
    m_filter->retranslate();
    if (!m_views.empty()) {
        rebuild();
    }
}

void BoardPage::focusContent()
{
    for (ColumnView* view : m_views) {
        if (view->column().rowCount() > 0) {
            view->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace caravan::ui
