# Bỏ mặc ba chị em: mỗi trẻ một kế hoạch, cha mẹ từ chối một kế hoạch, một trẻ cần đợt thứ hai.
title='Ba chị em bị bỏ mặc (bịa)'
at 2026-10-05T07:00
begin --agency TMR --run-by commune --name-vi 'UBND xã Măng Ri' --name-en 'Măng Ri commune' --place 23446
as y-lan agency add ca-mr --kind commune-police --name-vi 'Công an xã Măng Ri' --name-en 'Măng Ri police' --place 23446 --valid-from 2025-07-01
as y-lan agency add vh-mr --kind culture-social-office --name-vi 'Phòng Văn hóa - Xã hội xã Măng Ri' --name-en 'Culture and social office' --place 23446 --valid-from 2025-07-01

told 'Trưởng thôn báo'
at 2026-10-05T08:10
as y-lan intake --from - --key goi-1 <<'DOC'
{"kind":"about-child","channel":"in-person","receivedAt":"2026-10-05T08:00:00+07:00","nature":"actual","topics":["BR02","BR04"],"signs":["no-food-or-shelter","child-alone"],
 "incident":{"place":"23446","village":"Thôn Bịa 3","setting":"home","frequency":"ongoing"},
 "children":[{"name":"A Một Mẫu","sex":"male","age":{"from":12,"to":12,"basis":"stated"},"home":{"place":"23446","village":"Thôn Bịa 3"}},
             {"name":"Y Hai Mẫu","sex":"female","age":{"from":9,"to":9,"basis":"stated"},"home":{"place":"23446","village":"Thôn Bịa 3"}},
             {"name":"A Ba Mẫu","sex":"male","age":{"from":5,"to":5,"basis":"estimate"},"home":{"place":"23446","village":"Thôn Bịa 3"}}],
 "offenders":[{"relation":"parent","carer":"yes","hasAccess":"yes"}],
 "caller":{"name":"A Trưởng Thôn","relation":"village-head","consentToPassIdentity":"yes"},
 "story":{"account":"Cha mẹ đi làm rẫy xa nhiều ngày, ba cháu tự nấu ăn, cháu lớn nghỉ học trông em.","condition":"Cháu út gầy, ho."}}
DOC
as y-lan case triage $ca --accept
as y-lan case assign $ca --to a-thu
at 2026-10-05T08:30
as a-thu case start $ca
as a-thu case record $ca police-told --words-from - <<<'Báo Công an xã qua điện thoại.'
as a-thu child list $ca

told 'Mỗi trẻ một bộ mẫu'
at 2026-10-05T14:00
for child in 1 2 3; do fill $child 02 <<'DOC'
{"$version":0,"order":{"orderedBy":"A Chủ Mẫu, Chủ tịch UBND xã","assessedOn":"2026-10-05","seenChild":"yes"},"harm":{"severity":"medium","description":"Ăn không đủ, thiếu người trông.","continuing":"high","access":"medium"},
 "protection":{"self":"low","reach":"medium","adults":"medium"},"conclusion":{"emergency":"no","words":"Bà nội sang ở cùng từ tối nay."},
 "needs":[{"need":"Ăn uống","service":"Gạo, mắm 15 ngày","provider":"Phòng Văn hóa - Xã hội"}]}
DOC
done
did 1 no-separation <<<'Bà nội ở cùng, chưa cần cách ly.'
did 2 no-separation <<<'Bà nội ở cùng, chưa cần cách ly.'
did 3 no-separation <<<'Bà nội ở cùng, chưa cần cách ly.'
for child in 1 2 3; do did $child emergency-measures <<<'Bà nội sang ở cùng; cấp gạo; Trạm y tế khám cháu út.'; done
at 2026-10-07T14:00
for child in 1 2 3; do fill $child 03 <<'DOC'
{"$version":0,"state":{"body":"Gầy, chưa tiêm đủ.","mind":"Lo lắng.","feelings":"Nhớ cha mẹ."},"family":{"circumstances":"Cha mẹ làm rẫy xa, nợ.","relations":"Gắn bó.","protection":"Bà nội yếu nhưng có mặt."},
 "factors":{"words":"Cha mẹ vắng nhà nhiều ngày."},"learning":{"conditions":"Nghỉ học nhiều.","selfProtection":"Tự nấu ăn."},"community":{"words":"Trưởng thôn, Hội Phụ nữ giúp."},
 "needs":{"medical":"Khám, tiêm chủng","social":"Trợ cấp","education":"Quay lại lớp"},"child":{"opinion":"Muốn đi học, muốn cha mẹ về.","howAsked":"A Thu hỏi, có bà nội."},
 "conclusion":{"harm":"medium","parentsSafe":"unknown"}}
DOC
done
at 2026-10-08T14:00
for child in 1 2 3; do fill $child meeting <<'DOC'
{"$version":0,"meeting":{"heldOn":"2026-10-08","chair":"A Chủ Mẫu","secretary":"A Thu","parentsPresent":"no"},"participants":[{"office":"Công an xã"},{"office":"Hội LHPN xã"},{"office":"Trường học"}],
 "outcome":{"needs":"Ăn uống, học hành, khám bệnh, người trông.","measures":"Trợ giúp xã hội, hướng dẫn cha mẹ, theo dõi."}}
DOC
done
at 2026-10-09T14:00
for child in 1 2 3; do fill $child 04 <<'DOC'
{"$version":0,"goal":{"words":"Cháu được ăn đủ, đi học, có người trông."},"items":[{"measure":"49d","activity":"Trợ giúp khẩn cấp","end":"2026-10-30","who":"Phòng Văn hóa - Xã hội","cost":500000},{"measure":"48c","activity":"Hướng dẫn cha mẹ","end":"2026-10-30","who":"Hội LHPN","cost":0}],
 "follow":{"reviewBy":"2026-11-03","who":"A Thu"}}
DOC
done
refused 17 a-thu form fill $ca/c1 06 --from - <<<'{"$version":0}'
at 2026-10-12T09:00
for child in 1 2 3; do decided $child plan-approval --number 4$child/QĐ-UBND --day 2026-10-12 --when 2026-10-12T08:00 <<'DOC'
{"body":"UBND xã Măng Ri","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ28 k4"}
DOC
done
as a-thu child list $ca

told 'Cha mẹ từ chối kế hoạch của cháu út: căn cứ cách ly'
at 2026-10-13T09:00
did 3 plan-refused <<<'Cha mẹ không cho khám, không cho ai đến nhà.'
as a-thu child show $ca/c3
at 2026-10-13T10:00
fill 3 07 <<'DOC'
{"$version":0,"separation":{"ground":"plan-refused","from":"cha, mẹ","start":"2026-10-13","days":7},"placing":{"kind":"relatives","carer":"Y Dì Mẫu","address":"Thôn Kín Số Bảy"},"carrying":{"responsible":"A Thu"}}
DOC
at 2026-10-13T11:00
decided 3 separation-decision --number 2/QĐ-UBND --day 2026-10-13 --when 2026-10-13T10:30 --valid-to 2026-10-20 <<'DOC'
{"body":"UBND xã Măng Ri","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ32 k1"}
DOC
at 2026-10-13T12:00
did 3 separation-start <<<'Giao cho dì ruột.'
paper mau-07-c3 a-thu form print $ca/c3 07
refused 17 a-thu child end $ca/c3 --because moved-away --reason-from - <<<'Chuyển đi.'
at 2026-10-19T10:00
as a-thu form fill $ca/c3 03 --anew --from - <<'DOC'
{"$version":1,"state":{"body":"Tăng cân, hết ho."},"family":{"protection":"Cha mẹ đã ký cam kết, bà nội ở cùng."},"child":{"opinion":"Muốn về với anh chị."},"conclusion":{"harm":"low","parentsSafe":"yes"}}
DOC
at 2026-10-20T09:00
decided 3 separation-cancelled --number 5/QĐ-UBND --day 2026-10-20 --when 2026-10-20T08:30 <<'DOC'
{"body":"UBND xã Măng Ri","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ32 k3: Mẫu 03 cho thấy cha mẹ đã an toàn"}
DOC
as a-thu child show $ca/c3

told 'Kế hoạch được thực hiện; rà soát; hai trẻ xong, một trẻ chưa'
at 2026-10-29T09:00
for child in 1 2 3; do
  did $child plan-sent <<<'Gửi nơi thực hiện, bà nội.'
  as a-thu plan progress $ca/c$child 1 done --words-from - <<<'Đã cấp đủ.'
  as a-thu plan progress $ca/c$child 2 done --words-from - <<<'Hội Phụ nữ đã đến ba buổi.'
done
at 2026-11-02T09:00
for child in 1 3; do fill $child 06 <<'DOC'
{"$version":0,"harm":{"severity":"low","access":"low","obstacles":"low"},"protection":{"self":"medium","reach":"high","carer":"high","neighbours":"high"},"opinions":{"child":"Vui."},
 "conclusion":{"noMoreRisk":"yes","stable":"yes","proposal":"Kết thúc."}}
DOC
done
fill 2 06 <<'DOC'
{"$version":0,"harm":{"severity":"low","access":"low","obstacles":"medium"},"protection":{"self":"medium","reach":"medium","carer":"medium","neighbours":"high"},"opinions":{"child":"Chưa theo kịp lớp, còn lo."},
 "conclusion":{"noMoreRisk":"yes","stable":"no","proposal":"Lập kế hoạch đợt hai: tâm lý, học tập."}}
DOC
paper mau-06-c2 a-thu form print $ca/c2 06
at 2026-11-03T09:00
refused 17 a-thu decision record $ca/c2 closing-decision --number 51/QĐ-UBND --day 2026-11-03 --from - <<<'{"body":"UBND xã Măng Ri"}'
for child in 1 3; do
  decided $child closing-decision --number 5$child/QĐ-UBND --day 2026-11-03 --when 2026-11-03T08:00 <<'DOC'
{"body":"UBND xã Măng Ri","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ30 k1b"}
DOC
  did $child database-entry <<<'Đã cập nhật.'
  as a-thu child end $ca/c$child --because safe --reason-from - <<<'An toàn, ổn định.'
done
as a-thu child list $ca
refused 17 a-thu case close $ca --because safe --reason-from - <<<'Xong.'

told 'Đợt hai của cháu thứ hai'
at 2026-11-04T09:00
fill 2 04 <<'DOC'
{"$version":1,"goal":{"words":"Theo kịp lớp, hết lo lắng."},"items":[{"measure":"50a","activity":"Tư vấn tâm lý học đường","end":"2026-11-20","who":"Trường học","cost":0}],"follow":{"reviewBy":"2026-11-20","who":"A Thu"}}
DOC
refused 17 a-thu form fill $ca/c2 06 --from - <<<'{"$version":1}'
at 2026-11-05T09:00
decided 2 plan-approval --number 55/QĐ-UBND --day 2026-11-05 --when 2026-11-05T08:00 <<'DOC'
{"body":"UBND xã Măng Ri","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ28 k4"}
DOC
did 2 plan-sent <<<'Gửi trường, bà nội, cha mẹ.'
at 2026-11-19T09:00
as a-thu plan progress $ca/c2 1 done --words-from - <<<'Bốn buổi, cháu theo kịp lớp.'
at 2026-11-20T09:00
fill 2 06 <<'DOC'
{"$version":1,"harm":{"severity":"low","access":"low","obstacles":"low"},"protection":{"self":"medium","reach":"high","carer":"high","neighbours":"high"},"opinions":{"child":"Thích đi học."},
 "conclusion":{"noMoreRisk":"yes","stable":"yes","proposal":"Kết thúc."}}
DOC
at 2026-11-20T11:00
decided 2 closing-decision --number 60/QĐ-UBND --day 2026-11-20 --when 2026-11-20T10:00 <<'DOC'
{"body":"UBND xã Măng Ri","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ30 k1b"}
DOC
did 2 database-entry <<<'Đã cập nhật.'
as a-thu child end $ca/c2 --because safe --reason-from - <<<'An toàn, ổn định.'
refused 17 a-thu case close $ca --because safe --reason-from - <<<'Cả ba trẻ đã an toàn.'
as a-thu task done $ca 2 --words-from - <<<'Nhà không còn trẻ nào khác; đã gặp cả ba cháu.'
as a-thu case close $ca --because safe --reason-from - <<<'Cả ba trẻ đã an toàn.'
paper ho-so a-thu case print $ca --to commune-people-committee --for authority
at 2026-11-21T08:00
