// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/picture_check.h"

#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <functional>

#include <gtest/gtest.h>

namespace caravan::test {
namespace {

/// A widget with one fault that the tour must see.
class PictureCheckTest : public ::testing::Test {
protected:
    PictureCheckTest()
    {
        widget.resize(400, 120);
        layout->addWidget(new ui::PlainLabel(QStringLiteral("A word")));
    }
    QString faults(const QString& language = QStringLiteral("en"))
    {
        widget.show();
        const PictureCheck check(language, qEnvironmentVariable("CARAVAN_SOURCE_DIR") +
                                               QStringLiteral("/translations"));
        return check.faults(widget, widget.grab().toImage()).join(QLatin1Char('\n'));
    }
    QWidget widget;
    QHBoxLayout* layout = new QHBoxLayout(&widget);
};

TEST_F(PictureCheckTest, IsContentWithWhatIsGood)
{
    EXPECT_EQ(faults().toStdString(), "");
}

TEST_F(PictureCheckTest, SeesWordsThatDoNotFit)
{
    auto* label = new QLabel(QStringLiteral("far too many words for such a place"));
    label->setFixedWidth(60);
    layout->addWidget(label);
    auto* button = new QPushButton(QStringLiteral("far too many words"));
    button->setFixedWidth(40);
    layout->addWidget(button);
    EXPECT_EQ(faults().count(QStringLiteral("clipped: ")), 2) << faults().toStdString();
}

TEST_F(PictureCheckTest, SeesWidgetsOverOneAnother)
{
    auto* over = new QPushButton(QStringLiteral("over"), &widget);
    over->setGeometry(0, 0, 400, 120);
    EXPECT_TRUE(faults().contains(QStringLiteral("overlap: ")));
}

TEST_F(PictureCheckTest, SeesWordsThatAreHardToRead)
{
    auto* label = new QLabel(QStringLiteral("pale"));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, QColor(0xDD, 0xDD, 0xDD));
    label->setPalette(palette);
    layout->addWidget(label);
    EXPECT_TRUE(faults().contains(QStringLiteral("contrast ")));
}

/// Draws its words itself, as cards and charts do.
class PaintedWords : public QWidget {
public:
    std::function<void(QPainter&)> paint;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint(painter);
    }
};

TEST_F(PictureCheckTest, SeesWhatIsWrongWithWordsThatAWidgetPaintsItself)
{
    auto* painted = new PaintedWords;
    painted->setMinimumSize(300, 60);
    layout->addWidget(painted);
    const QString words = QStringLiteral("as wide as can be");
    painted->paint = [&](QPainter& p) { p.drawText(QRect(0, 0, 290, 30), 0, words); };
    EXPECT_EQ(faults().toStdString(), "");
    painted->paint = [&](QPainter& p) { p.drawText(QRect(0, 0, 40, 30), 0, words); };
    EXPECT_TRUE(faults().contains(QStringLiteral("clipped: ")));
    painted->paint = [&](QPainter& p) { p.drawText(painted->width() - 20, 20, words); };
    EXPECT_TRUE(faults().contains(QStringLiteral("clipped: ")));
    painted->paint = [&](QPainter& p) {
        p.drawText(QRect(0, 0, 290, 30), 0, words);
        p.drawText(QRect(20, 2, 290, 30), 0, words);
    };
    EXPECT_TRUE(faults().contains(QStringLiteral("overlap: ")));
    painted->paint = [&](QPainter& p) {
        p.setPen(QColor(0xEE, 0xEE, 0xEE));
        p.drawText(QRect(0, 0, 290, 30), 0, words);
    };
    EXPECT_TRUE(faults().contains(QStringLiteral("contrast: ")));
    painted->paint = [&](QPainter& p) {
        p.drawText(QRect(0, 0, 290, 30), 0, QStringLiteral("Settings"));
    };
    EXPECT_TRUE(faults(QStringLiteral("zh_CN")).contains(QStringLiteral("English: ")));
}

TEST_F(PictureCheckTest, SeesWhatAScreenReaderCouldNotTell)
{
    layout->addWidget(new QLineEdit);
    auto* plain = new QWidget;
    plain->setFocusPolicy(Qt::StrongFocus);
    plain->setAccessibleName(QStringLiteral("Something"));
    plain->setMinimumSize(20, 20);
    layout->addWidget(plain);
    EXPECT_TRUE(faults().contains(QStringLiteral("no name: QLineEdit"))) << faults().toStdString();
    EXPECT_TRUE(faults().contains(QStringLiteral("no role: QWidget"))) << faults().toStdString();
}

TEST_F(PictureCheckTest, SeesWordsThatWereLeftInEnglish)
{
    layout->addWidget(new QPushButton(QStringLiteral("Settings")));
    EXPECT_EQ(faults().toStdString(), "");
    EXPECT_TRUE(faults(QStringLiteral("zh_CN")).contains(QStringLiteral("English: ")));
}

TEST(PictureCheckAlone, SeesAnEmptyPicture)
{
    QWidget empty;
    empty.resize(100, 100);
    const PictureCheck check(QStringLiteral("en"), {});
    EXPECT_TRUE(check.faults(empty, empty.grab().toImage()).contains(QStringLiteral("empty")));
}

} // namespace
} // namespace caravan::test
